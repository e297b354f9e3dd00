/** A site as Caddy serves it. Needs Caddy 2.6 or later. */

import { cachingOfTheRest, icons, lastingFiles } from './caching.ts';
import { contentTypes, typesOfNames, unknownType } from './content-types.ts';
import { filesForHosts, headersOfAll, type ServedSite } from './headers.ts';
import { shelves } from './shelves.ts';

/** Where a host keeps the site and listens for readers. */
export interface CaddyPlace {
  /** The folder that `deploy/release.sh` fills; `current` in it is what is served. */
  root: string;
  /** The site's address as Caddy writes it: a name gets a certificate by itself. */
  address: string;
}

const paths = (below: readonly string[]): string => below.map((path) => `/${path}`).join(' ');

/** A type for each kind of file; what has a name of its own is not also of the kind. */
function types(): string {
  const named = Object.keys(typesOfNames);
  const byEnd = Object.entries(contentTypes).map(([end, type]) => {
    const apart = named.filter((name) => name.endsWith(`.${end}`)).map((name) => `\n\t\tnot path */${name}`).join('');
    return `\t@${end} {\n\t\tpath *.${end}${apart}\n\t}\n\theader @${end} Content-Type "${type}"`;
  });
  const byName = Object.entries(typesOfNames).map(([name, type]) =>
    `\t@${name.replace('.', '-')} path */${name}\n\theader @${name.replace('.', '-')} Content-Type "${type}"`);
  return [...byEnd, ...byName].join('\n');
}

/** @param note comments or options at the file's head */
export function caddyConfiguration(site: ServedSite, { root, address }: CaddyPlace, note = ''): string {
  const { base } = site;
  return `${note}(yaodian) {
	header {
${Object.entries(headersOfAll(site)).map(([name, value]) => `\t\t${name} "${value.replaceAll('"', '\\"')}"`).join('\n')}
		-Server
	}
}

${address} {
	import yaodian
${types()}
	header ?Content-Type "${unknownType}"
${base === '/' ? '' : `\n	redir ${base.slice(0, -1)} ${base} 301`}
	handle_path ${base}* {
		@write not method GET HEAD
		handle @write {
			error 405
		}

		@hidden path */.* ${filesForHosts.map((file) => `*/${file}`).join(' ')} *.br *.gz *.zst
		handle @hidden {
			error 404
		}

		# A page that was opened before a release still finds its scripts.
		@lasting path ${paths(lastingFiles.paths)}
		handle @lasting {
			header Cache-Control "${lastingFiles.caching}"
${shelves.map((shelf, index) => `\t\t\tfile_server {
				root ${root}/${shelf}
				precompressed br zstd gzip${index === shelves.length - 1 ? '' : '\n\t\t\t\tpass_thru'}
			}`).join('\n')}
		}

		handle {
			@icons path ${paths(icons.paths)}
			@rest not path ${paths(icons.paths)}
			header @icons Cache-Control "${icons.caching}"
			header @rest Cache-Control "${cachingOfTheRest}"
			file_server {
				root ${root}/current
				precompressed br zstd gzip
			}
		}
	}
${base === '/' ? '' : `	handle {
		error 404
	}
`}
	handle_errors {
		import yaodian
		header Content-Type "text/html; charset=utf-8"
		header Cache-Control "${cachingOfTheRest}"
		rewrite * /404.html
		file_server {
			root ${root}/current
		}
	}
}
`;
}
