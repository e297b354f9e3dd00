/** What is written for who runs a web server of their own. */

import { caddyConfiguration } from './caddy.ts';
import type { ServedSite } from './headers.ts';
import { nginxConfiguration, type OptionalEncoding } from './nginx.ts';

export interface DeployOptions {
  /** The folder that `deploy/release.sh` fills; absolute. */
  root: string;
  /** The host's name; any, unless told. */
  name?: string | undefined;
  /** What its nginx has modules for. */
  encodings: readonly OptionalEncoding[];
}

/** How the same files are made again; the first line of each. */
export const commandOf = ({ base }: Pick<ServedSite, 'base'>, { root, name, encodings }: DeployOptions): string => [
  `BASE_PATH=${base} npm run deploy-config -- --root ${root}`,
  ...(name === undefined ? [] : [`--name ${name}`]), ...(encodings.length === 0 ? [] : [`--with ${encodings.join(',')}`]),
].join(' ');

/** The files' texts by their names. */
export function deployFiles(site: ServedSite, options: DeployOptions): Readonly<Record<string, string>> {
  const note = `# ${commandOf(site, options)}\n# wrote this file; deploy/README.md says how to use it.\n\n`;
  const { root, name, encodings } = options;
  return {
    'nginx.conf': nginxConfiguration(site, { root, name, encodings }, note),
    Caddyfile: caddyConfiguration(site, { root, address: name ?? ':80' }, note),
  };
}
