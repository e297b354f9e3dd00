import { setTimeout } from 'node:timers/promises';
import { hasCopies, manifestPath, readManifest, servedPath, type FileSeal, type Manifest } from '../manifest/manifest.ts';
import { ProblemError } from '../plan/problem.ts';
import { sealOf } from './site-files.ts';

/** How many files are asked for at once, how long one may take, and how long to wait before asking again, in milliseconds. */
const atOnce = 8;
const patience = 30_000;
const pauses = [300, 1500];

/** A host that answers with something else, or not at all. */
export interface Unserved {
  path: string;
  /** The status, or what went wrong on the way. */
  answer: string;
}

export interface ServedFiles {
  /** What stands for each file that was served. */
  seals: Map<string, FileSeal>;
  /** What was served in place of listed files. */
  otherwise: Map<string, Uint8Array>;
  unserved: Unserved[];
  /** How many files were asked for. */
  checked: number;
}

type Answer = { bytes: Uint8Array } | { answer: string };

/** The list that a site publishes of itself. @throws ProblemError when there is none */
export async function servedManifest(site: string): Promise<Manifest> {
  const answer = await ask(new URL(manifestPath, site));
  const manifest = 'bytes' in answer ? readManifest(Buffer.from(answer.bytes).toString()) : undefined;
  if (manifest === undefined) throw new ProblemError([{ kind: 'manifest-missing', file: new URL(manifestPath, site).href, ...('answer' in answer && { found: answer.answer }) }]);
  return manifest;
}

/**
 * Asks a host for each file of a list, pages and what has compressed copies as browsers do as well. Files that hosts do
 * not serve by themselves count as right.
 *
 * @param site the address of the site's home page, ending in `/`
 */
export async function servedFiles(site: string, manifest: Manifest): Promise<ServedFiles> {
  const files: ServedFiles = { seals: new Map(), otherwise: new Map(), unserved: [], checked: 0 };
  const waiting = Object.keys(manifest.files);
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await check(path);
  };
  async function check(path: string): Promise<void> {
    const [listed, served] = [manifest.files[path]!, servedPath(path, manifest)];
    files.seals.set(path, listed);
    if (served === undefined) return;
    files.checked += 1;
    const address = new URL(served.split('/').map(encodeURIComponent).join('/'), site);
    for (const encoding of path.endsWith('.html') || hasCopies(path, manifest) ? ['identity', 'br, gzip'] : ['identity']) {
      const answer = await ask(address, encoding, path === '404.html');
      if ('answer' in answer) {
        files.seals.delete(path);
        files.unserved.push({ path, answer: answer.answer });
        return;
      }
      const seal = sealOf(answer.bytes);
      if (seal.sha256 !== listed.sha256) {
        files.seals.set(path, seal);
        files.otherwise.set(path, answer.bytes);
        return;
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  files.unserved.sort((one, other) => (one.path < other.path ? -1 : 1));
  return files;
}

/** Asks again: one answer that got lost is no difference, nor is a host that is busy. */
async function ask(address: URL, encoding = 'identity', mayBeMissing = false): Promise<Answer> {
  for (const pause of pauses) {
    const { isFinal, ...answer } = await askOnce(address, encoding, mayBeMissing);
    if (isFinal) return answer;
    await setTimeout(pause);
  }
  const { isFinal: _, ...answer } = await askOnce(address, encoding, mayBeMissing);
  return answer;
}

async function askOnce(address: URL, encoding: string, mayBeMissing: boolean): Promise<Answer & { isFinal: boolean }> {
  try {
    const response = await fetch(address, { redirect: 'manual', headers: { 'accept-encoding': encoding, 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(patience) });
    const { ok, status, headers } = response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (ok || (mayBeMissing && status === 404)) return { bytes, isFinal: true };
    const location = headers.get('location');
    return { answer: location === null ? String(status) : `${status}，转到 ${location}`, isFinal: status < 500 && status !== 429 };
  } catch (error) {
    const { message, cause } = error as Error;
    return { answer: cause instanceof Error ? cause.message : message, isFinal: false };
  }
}
