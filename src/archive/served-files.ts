import { manifestPath, readManifest, servedPath, type FileSeal, type Manifest } from '../manifest/manifest.ts';
import { ProblemError } from '../plan/problem.ts';
import { sealOf } from './site-files.ts';

/** How many files are asked for at once, and how long one may take. */
const atOnce = 8;
const patience = 30_000;

/** A host that answers with something else, or not at all. */
export interface Unserved {
  path: string;
  /** The status, or what went wrong on the way. */
  answer: string;
}

/** The list that a site publishes of itself. @throws ProblemError when there is none */
export async function servedManifest(site: string): Promise<Manifest> {
  const answer = await ask(new URL(manifestPath, site));
  const manifest = 'bytes' in answer ? readManifest(Buffer.from(answer.bytes).toString()) : undefined;
  if (manifest === undefined) throw new ProblemError([{ kind: 'manifest-missing', file: new URL(manifestPath, site).href, ...('answer' in answer && { found: answer.answer }) }]);
  return manifest;
}

/**
 * What stands for each file of a list as a host serves it. Files that hosts do not serve by themselves count as right.
 *
 * @param site the address of the site's home page, ending in `/`
 */
export async function servedSeals(site: string, manifest: Manifest): Promise<{ seals: Map<string, FileSeal>; unserved: Unserved[]; checked: number }> {
  const seals = new Map<string, FileSeal>();
  const unserved: Unserved[] = [];
  const waiting = Object.keys(manifest.files);
  let checked = 0;
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const served = servedPath(path, manifest);
      if (served === undefined) {
        seals.set(path, manifest.files[path]!);
        continue;
      }
      checked += 1;
      const answer = await ask(new URL(served.split('/').map(encodeURIComponent).join('/'), site), path === '404.html');
      if ('bytes' in answer) seals.set(path, sealOf(answer.bytes));
      else unserved.push({ path, answer: answer.answer });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { seals, unserved: unserved.sort((one, other) => (one.path < other.path ? -1 : 1)), checked };
}

/** Asks twice: one answer that got lost is no difference. */
async function ask(address: URL, mayBeMissing = false, again = true): Promise<{ bytes: Uint8Array } | { answer: string }> {
  try {
    // Hosts change what they compress on the way.
    const response = await fetch(address, { redirect: 'manual', headers: { 'accept-encoding': 'identity', 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(patience) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.ok || (mayBeMissing && response.status === 404)) return { bytes };
    if (response.status >= 500 && again) return await ask(address, mayBeMissing, false);
    return { answer: String(response.status) };
  } catch (error) {
    if (again) return ask(address, mayBeMissing, false);
    const { message, cause } = error as Error;
    return { answer: cause instanceof Error ? cause.message : message };
  }
}
