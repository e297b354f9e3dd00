/**
 * Measures the first view of each kind of page as on a phone (Lighthouse: four times slower processor, slow 4G), served compressed.
 * `node src/testing/bench-view.ts [folder of a built site] [kinds of pages]`, e.g. `dist task,home`; without a folder the
 * content is built. The scores of accessibility, best practices and search engines say the same each time; those of performance
 * differ a little from run to run, and more on a busy machine.
 */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse, { type Result } from 'lighthouse';
import { contentTypeOf, isCompressible } from '../serving/content-types.ts';
import { kindsOfPages } from './browser/kinds-of-pages.ts';
import { launchBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { hostHeaders } from './host-headers.ts';

/** Serves a site that lies at the root of its host as hosts do: compressed, with the headers it asks for. */
async function serveCompressed(folder: string): Promise<{ url: string; server: Server }> {
  const headersOf = await hostHeaders(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/su, ''));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const send = (status: number, name: string, body: Buffer): void => {
      const compressed = isCompressible(name);
      response.writeHead(status, {
        'content-type': contentTypeOf(name), ...headersOf(path), ...(compressed ? { 'content-encoding': 'br', vary: 'Accept-Encoding' } : {}),
      }).end(compressed ? brotliCompressSync(body) : body);
    };
    readFile(join(folder, file)).then((body) => send(200, file, body), async () => send(404, '404.html', await readFile(join(folder, '404.html'))));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

const categories = { performance: 'speed', accessibility: 'access', 'best-practices': 'practice', seo: 'SEO' } as const;
const measures = {
  'largest-contentful-paint': 'LCP ms', 'cumulative-layout-shift': 'CLS', 'total-blocking-time': 'TBT ms', 'total-byte-weight': 'bytes',
} as const;

/** One row of the table, and what keeps the page from 100. */
function rowOf({ categories: scores, audits }: Result): { row: Record<string, number | string>; short: string[] } {
  const row: Record<string, number | string> = {};
  const short: string[] = [];
  for (const [id, name] of Object.entries(categories)) {
    const { score, auditRefs } = scores[id]!;
    row[name] = Math.round((score ?? 0) * 100);
    if (score === 1) continue;
    for (const { id: audit, weight } of auditRefs) if (weight > 0 && (audits[audit]?.score ?? 1) < 1) short.push(`${name}: ${audits[audit]!.title}`);
  }
  for (const [id, name] of Object.entries(measures)) row[name] = Number((audits[id]?.numericValue ?? Number.NaN).toFixed(id === 'cumulative-layout-shift' ? 4 : 0));
  row['requests'] = (audits['network-requests']?.details as { items: unknown[] } | undefined)?.items.length ?? '?';
  return { row, short };
}

const [folder, only] = process.argv.slice(2);
const built = folder === undefined ? await buildSite({ content: 'content' }) : undefined;
const directory = built?.directory ?? resolve(folder!);
const { url, server } = await serveCompressed(directory);
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
const kinds = Object.entries(kindsOfPages({ site: { directory, base: '/', log: '' } }))
  .filter(([kind]) => only === undefined || only.split(',').includes(kind));
const table: Record<string, Record<string, number | string>> = {};
const shortcomings: string[] = [];
for (const [kind, path] of kinds) {
  const run = await lighthouse(url + path, { port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(categories) });
  if (run === undefined) throw new Error(`nothing was measured of ${path}`);
  const { row, short } = rowOf(run.lhr);
  table[kind] = row;
  shortcomings.push(...short.map((line) => `${kind}, ${line}`));
}
await browser.close();
server.close();
await built?.remove();
console.table(table);
console.log(shortcomings.length === 0 ? 'Nothing keeps a page from 100.' : shortcomings.join('\n'));
