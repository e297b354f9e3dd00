import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../serving/headers-file.ts';
import { baseOf } from '../serving/headers.ts';
import type { Allowance } from '../serving/policy.ts';

/** Tells hosts that read a `_headers` file how to serve the site. */
export function headersForHosts({ allowance }: { allowance: () => Promise<Allowance> }): AstroIntegration {
  let base = '/';
  return {
    name: 'yaodian:headers-for-hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = baseOf(config.base);
      },
      'astro:build:done': async ({ dir }) => writeFile(new URL('_headers', dir), headersFile({ ...await allowance(), base })),
    },
  };
}
