/**
 * Answers for the site where the network does not, from the copy a reader asked for; registered by nobody else.
 * It is built into one file and may import nothing that pages import too.
 */
import type { CopyProblem, CopyReport, CopyRequest } from '../../../offline/copy-report.ts';
import { filesPath, workerPath } from '../../../offline/saved-files.ts';
import { answerPage, answerPart } from './answer.ts';
import { keptCopy, removeCopies } from './copies.ts';
import { forgetReaders, markReader } from './readers.ts';
import { answerNoticeStyle, dayOf, markPath, noticeStylePath } from './saved-page.ts';
import { pathWithin, worker } from './surroundings.ts';
import { takeCopy } from './take-copy.ts';

/** How often a newer build is looked for while pages are read, in milliseconds. */
const checkEvery = 10 * 60_000;

/** How often a page is told how far it is, in milliseconds. */
const tellEvery = 250;

let isWanted = true;
let checked = 0;
let progress: CopyReport['progress'];
let taking: Promise<CopyProblem | undefined> | undefined;
const listeners = new Set<() => void>();

function take(): Promise<CopyProblem | undefined> {
  isWanted = true;
  checked = Date.now();
  taking ??= takeCopy((now) => {
    progress = now;
    listeners.forEach((listener) => listener());
  }, () => isWanted).finally(() => {
    taking = undefined;
    progress = undefined;
  });
  return taking;
}

async function remove(): Promise<void> {
  isWanted = false;
  await taking;
  await Promise.all([removeCopies(), forgetReaders()]);
}

/** Only a copy that is there is kept up to date: nothing is taken that nobody asked for. */
async function keepUpToDate(): Promise<void> {
  if (!isWanted || Date.now() - checked < checkEvery || await keptCopy() === undefined) return;
  await take();
}

async function report(finished: boolean, problem?: CopyProblem): Promise<CopyReport> {
  const copy = await keptCopy();
  return {
    finished,
    ...(copy && { copy: { day: dayOf(copy.saved), files: copy.files.length, bytes: copy.files.reduce((sum, { bytes }) => sum + bytes, 0) } }),
    ...(progress && { progress }),
    ...(problem && { problem }),
  };
}

async function serve(request: CopyRequest, port: MessagePort): Promise<void> {
  let told = 0;
  const tell = (): void => {
    if (Date.now() - told < tellEvery) return;
    told = Date.now();
    void report(false).then((now) => port.postMessage(now));
  };
  listeners.add(tell);
  try {
    const problem = request === 'save' ? await take() : undefined;
    if (request === 'remove') await remove();
    port.postMessage(await report(true, problem));
  } finally {
    listeners.delete(tell);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port !== undefined) event.waitUntil(serve(event.data as CopyRequest, port));
});
worker.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const path = pathWithin(request.url);
  if (request.method !== 'GET' || path === undefined || path === filesPath || path === workerPath) return;
  if (path === markPath) event.respondWith(markReader(clientId));
  else if (path === noticeStylePath) event.respondWith(answerNoticeStyle());
  else if (request.mode === 'navigate') event.respondWith(answerPage(request, path, () => event.waitUntil(keepUpToDate())));
  else event.respondWith(answerPart(request, path, clientId));
});
