import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../serving/content-types.ts';
import { filesForHosts } from '../serving/headers.ts';
import { hostHeaders } from './host-headers.ts';

export interface Served {
  /** `http://127.0.0.1:` and a port. */
  origin: string;
  /** The address of the site's home page, ending in `/`. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site the way a plain static host does: `index.html` for a folder, its `404.html` for
 * what is not there, a redirect for a folder asked for without its slash, nothing outside the base path;
 * with the headers that the site asks of its host.
 */
export async function serve(directory: string, { base = '/' }: { base?: string } = {}): Promise<Served> {
  const folder = resolve(directory);
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const headersOf = await hostHeaders(folder);
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const address = request.url ?? '/';
    const path = address.replace(/[?#].*$/s, '');
    for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
    const found = await find(folder, prefix, path);
    if (found === 'folder') {
      response.writeHead(301, { location: `${path}/${address.slice(path.length)}` }).end();
    } else if (found === undefined) {
      await send(response, 404, join(folder, '404.html'));
    } else {
      await send(response, 200, found);
    }
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: origin + prefix,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/** The file to send, or `folder` where the slash is missing. */
async function find(folder: string, prefix: string, path: string): Promise<string | undefined> {
  if (`${path}/` === prefix) return 'folder';
  if (!path.startsWith(prefix)) return undefined;
  const within = decoded(path.slice(prefix.length));
  if (within === undefined || filesForHosts.some((file) => file === within)) return undefined;
  const file = join(folder, within);
  if (!`${file}${sep}`.startsWith(folder + sep)) return undefined;
  const kind = await kindOf(file);
  if (kind === 'file') return within.endsWith('/') ? undefined : file;
  const index = join(file, 'index.html');
  if (kind === undefined || (await kindOf(index)) !== 'file') return undefined;
  return within === '' || within.endsWith('/') ? index : 'folder';
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
}

async function send(response: ServerResponse, status: number, file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    response.writeHead(status).end();
    return;
  }
  if (status !== 200 || !response.hasHeader('content-type')) response.setHeader('content-type', contentTypeOf(file));
  response.writeHead(status, { 'content-length': found.size });
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  // A browser that goes away in the middle is no error here.
  await pipeline(createReadStream(file), response).catch(() => undefined);
}
