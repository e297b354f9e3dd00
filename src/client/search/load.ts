import { openFirstFile, type FirstFile, type FirstIndex } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { addressOf } from './site.ts';

/** Keeps what was loaded; after a failure the next call tries again. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let pending: Promise<Value> | undefined;
  return () => {
    pending ??= load().catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
    return pending;
  };
}

/** @param root the address of the site it is asked of; this one unless told */
export async function fetchJson<Value>(path: string, cache: RequestCache, root = addressOf('')): Promise<Value> {
  const response = await fetch(root + path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return (await response.json()) as Value;
}

/** The first file. It is asked for by the same name always, so the browser checks whether it is still fresh. */
export const loadFirst: () => Promise<FirstIndex> = once(async () =>
  openFirstFile(await fetchJson<FirstFile>(firstFilePath, 'no-cache')));
