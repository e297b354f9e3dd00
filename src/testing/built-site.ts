import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import { BuildFailure } from './build.ts';
import type { BuiltSite } from './build.ts';
import type { SiteName } from './sites.ts';

/** What test files get to know of a site built for the whole run. */
export type SharedSite = Pick<BuiltSite, 'directory' | 'base' | 'log'>;

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address below which the run's sites are asked for by name. */
    sitesAddress: string;
  }
}

/**
 * The site of that name, built on first need and shared by all test files. Nobody may change its files;
 * they are removed after the run. Ask in `beforeAll`: the first to ask waits for the build.
 *
 * @throws BuildFailure when it cannot be built, to everyone who asks.
 */
export async function builtSite(name: SiteName): Promise<SharedSite> {
  const response = await new Promise<IncomingMessage>((settle, fail) => {
    // A kept connection may have been closed by the other end while a test was reading pages.
    get(`${inject('sitesAddress')}/${name}`, { agent: false }, settle).once('error', fail);
  });
  const answer = await text(response);
  if (response.statusCode !== 200) throw new BuildFailure(answer);
  return JSON.parse(answer) as SharedSite;
}
