import { root, worker } from './surroundings.ts';

/**
 * Which pages came from a copy. They get all else from it too; a page that came from the site never does,
 * for it would show old words without saying so. A worker is stopped and started again, hence a cache.
 */
const cacheName = `offline-readers ${new URL(root).pathname}`;
const nameOf = (client: string): string => new URL(`offline/reader/${client}`, root).href;

/** Takes down a page that came from a copy, and strikes out those that are closed. */
export async function markReader(client: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  for (const { url } of await cache.keys()) {
    if (await worker.clients.get(url.slice(url.lastIndexOf('/') + 1)) === undefined) await cache.delete(url);
  }
  await cache.put(nameOf(client), new Response());
  return new Response('', { headers: { 'content-type': 'text/javascript' } });
}

export const readsCopy = async (client: string): Promise<boolean> =>
  client !== '' && await caches.match(nameOf(client), { cacheName }) !== undefined;

export const forgetReaders = (): Promise<boolean> => caches.delete(cacheName);
