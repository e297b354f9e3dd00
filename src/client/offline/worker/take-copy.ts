import type { CopyProblem, CopyReport } from '../../../offline/copy-report.ts';
import { filesPath, hashLength } from '../../../offline/saved-files.ts';
import type { SavedFile, SavedFiles } from '../../../offline/saved-files.ts';
import { inCopy, keptCopy, openCopy, removeCopies, sealCopy } from './copies.ts';
import type { KeptCopy } from './copies.ts';
import { root } from './surroundings.ts';

type Tell = (progress: NonNullable<CopyReport['progress']>) => void;

/** Files asked for at the same time. */
const atOnce = 6;

/** Its message is the problem: a field would bring code that pages have too. */
class Unfinished extends Error {
  constructor(problem: CopyProblem) {
    super(problem);
  }
}

const problemOf = (error: unknown): CopyProblem => {
  if (error instanceof Unfinished) return error.message as CopyProblem;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
};

async function get(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, root).href, { cache: 'no-cache' }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) throw new Unfinished('unreachable');
  if (!answer.ok) throw new Unfinished('changed');
  return answer;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, hashLength);
}

/** A file as the list describes it, from the site: one of another build is not taken. */
async function fetchFile({ path, from = path, hash }: SavedFile): Promise<Response> {
  const answer = await get(from);
  const bytes = await answer.arrayBuffer().catch(() => {
    throw new Unfinished('unreachable');
  });
  if (await hashOf(bytes) !== hash) throw new Unfinished('changed');
  return new Response(bytes, { headers: { 'content-type': answer.headers.get('content-type') ?? '' } });
}

/** Puts one file of the list into the cache: from the copy before, or from the site. */
async function keep(file: SavedFile, cache: Cache, before: KeptCopy | undefined): Promise<void> {
  const unchanged = before?.files.some(({ path, hash }) => path === file.path && hash === file.hash) ?? false;
  const known = unchanged && before !== undefined ? await inCopy(before, file.path) : undefined;
  await cache.put(new URL(file.path, root).href, known ?? await fetchFile(file));
}

async function keepAll({ version, files }: SavedFiles, before: KeptCopy | undefined, tell: Tell, wanted: () => boolean): Promise<void> {
  const cache = await openCopy(version);
  // What an attempt before has put there is as the list describes it.
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const waiting = files.filter(({ path }) => !there.has(new URL(path, root).href));
  let done = files.length - waiting.length;
  let failure: unknown;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      try {
        if (!wanted()) throw new Unfinished('failed');
        await keep(file, cache, before);
      } catch (error) {
        // The others finish the file they are at: nothing is kept or told any more once this has ended.
        failure ??= error;
        waiting.length = 0;
        return;
      }
      done += 1;
      tell({ done, total: files.length });
    }
  }));
  if (failure !== undefined) throw failure;
  if (!wanted()) throw new Unfinished('failed');
  await sealCopy(cache, { version, files, saved: new Date().toISOString() });
}

/**
 * Takes a copy of the site as it is now, or brings the one there is up to date: what did not change is not fetched.
 * The copy before stays whole and in use until the new one is.
 *
 * @param wanted asked again and again: whether the reader still wants one
 * @returns what kept it from being finished, or nothing
 */
export async function takeCopy(tell: Tell, wanted: () => boolean): Promise<CopyProblem | undefined> {
  try {
    const list = (await (await get(filesPath)).json()) as SavedFiles;
    const before = await keptCopy();
    if (before?.version === list.version) return undefined;
    await removeCopies(before?.version, list.version);
    await keepAll(list, before, tell, wanted);
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    // What was fetched serves the next attempt, but not where there is no room for it, nor where it may be of several builds.
    if (problem !== 'unreachable') await removeCopies((await keptCopy())?.version).catch(() => undefined);
    return problem;
  }
}
