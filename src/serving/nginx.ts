/** A site as nginx serves it: one file for its `http` block. Needs nginx 1.18 or later. */

import { cachingOfTheRest, icons, lastingFiles } from './caching.ts';
import { contentTypes, typesOfNames, unknownType } from './content-types.ts';
import { filesForHosts, headersOfAll, type ServedSite } from './headers.ts';
import { shelves } from './shelves.ts';

/** Ways of sending files compressed beforehand that not every nginx knows. */
export const optionalEncodings = ['brotli', 'zstd'] as const;
export type OptionalEncoding = (typeof optionalEncodings)[number];

/** Where a host keeps the site and listens for readers. */
export interface NginxPlace {
  /** The folder that `deploy/release.sh` fills; `current` in it is what is served. */
  root: string;
  /** The host's name; any, unless told. */
  name?: string | undefined;
  /** What it listens to, as nginx writes it. */
  listen?: readonly string[];
  /** What this nginx has modules for. */
  encodings?: readonly OptionalEncoding[];
}

const escaped = (text: string): string => text.replace(/[.+?()[\]{}|^$\\]/gu, '\\$&');
const anyOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;
/** What these paths have in common, as a pattern; a `*` at the end stands for anything. */
const pathPattern = (paths: readonly string[]): string => anyOf(paths.map((path) => (path.endsWith('*') ? `${escaped(path.slice(0, -1))}.+` : escaped(path))));

/** What a place for lasting files on a shelf says; what is not on it is asked of the next. */
const onShelf = (shelf: string, root: string, next: string | undefined): string =>
  `rewrite ^ /${shelf}/$lasting break; root ${root};${next === undefined ? '' : ` error_page 404 = @${next};`}`;

/** Types by name only: nginx adds the charset to those it is told of. */
const bare = (type: string): string => type.replace(/; charset=.*$/u, '');
const withCharset = [...new Set([...Object.values(contentTypes), ...Object.values(typesOfNames)].filter((type) => type.includes('charset=')).map(bare))]
  .filter((type) => type !== 'text/html'); // known to nginx already, which warns of what it is told twice
const endsByType = Map.groupBy(Object.keys(contentTypes), (end) => bare(contentTypes[end]!));

/** @param note comments at the file's head */
export function nginxConfiguration(site: ServedSite, place: NginxPlace, note = ''): string {
  const { root, name = '_', listen = ['80', '[::]:80'], encodings = [] } = place;
  const { base } = site;
  const block = (lines: readonly string[]): string => lines.join('\n');
  const below = escaped(base);
  const [first, ...others] = shelves;
  return `${note}server {
${block(listen.map((address) => `  listen ${address};`))}
  server_name ${name};
  server_tokens off;
  absolute_redirect off; # A folder's missing slash is added without naming host or port, which may be a proxy's.

  types {
${block([...endsByType].map(([type, ends]) => `    ${type} ${ends.join(' ')};`))}
  }
  default_type ${unknownType};
  charset utf-8;
  charset_types ${withCharset.join(' ')};

  gzip off; # Every file worth it lies there compressed.
  gzip_static on;
  gzip_vary on;
${block(optionalEncodings.map((encoding) => (encodings.includes(encoding) ? `  ${encoding}_static on;` : `  # ${encoding}_static on; # where its module is loaded`)))}

${block(Object.entries(headersOfAll(site)).map(([header, value]) => `  add_header ${header} "${value.replaceAll('"', '\\"')}" always;`))}
  set $yaodian_caching "${cachingOfTheRest}";
  uninitialized_variable_warn off; # What is no request at all gets an answer before it is set.
  add_header Cache-Control $yaodian_caching always;

  error_page 404 ${base}404.html;
  error_page 403 =404 ${base}404.html; # a folder without a page

  location ${base} {
    alias ${root}/current/;
    index index.html;
    disable_symlinks off; # \`current\` is one.

    # Hidden files, what is for other hosts, and compressed files by their own names.
    location ~ "/\\.|/${anyOf(filesForHosts.map(escaped))}$|\\.(?:br|gz|zst)$" { return 404; }

    # A page that was opened before a release still finds its scripts. Not \`try_files\`: it looks twice, and a release may come between.
    location ~ "^${below}(?<lasting>${pathPattern(lastingFiles.paths)}\\.[^/]+)$" {
      set $yaodian_caching "${lastingFiles.caching}";
      recursive_error_pages on;
      ${onShelf(first, root, others[0])}
    }
    location ~ "^${below}${pathPattern(icons.paths)}$" { set $yaodian_caching "${icons.caching}"; }

${block(Object.entries(typesOfNames).map(([file, type]) => `    location ~ "/${escaped(file)}$" { types { } default_type ${bare(type)}; }`))}
  }
${block(others.map((shelf, index) => `  location @${shelf} { ${onShelf(shelf, root, others[index + 1])} recursive_error_pages on; }`))}
${base === '/' ? '' : `
  location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }
  location / { return 404; }
`}}
`;
}
