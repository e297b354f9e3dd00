/** Threads that draw pages, as the thread that builds sees them. */

import { Worker } from 'node:worker_threads';
import type { Archive } from '../archive/read.ts';
import type { ReadHead } from '../compliance/read-page.ts';
import { drawnPages } from './drawn-pages.ts';

/** What a thread is given once. */
export interface DrawingWork {
  /** Address of the bundle of pages. */
  bundle: string;
  /** Absolute path of the content folder, and what was read of it. */
  content: string;
  archive: Archive;
  /** What Astro puts into heads: of all pages, and by page. */
  scripts: unknown[];
  styles: ReadonlyMap<string, unknown[]>;
}

/** A file to draw. */
export interface Drawing {
  number: number;
  address: string;
  /** The place of its route in the bundle's list. */
  route: number;
}

export type Drawn = { number: number } & (
  { status: number; headers: [string, string][]; body: ArrayBuffer | undefined; heads: [string, ReadHead][] } | { error: unknown }
);

export interface Drawer {
  /** How many files it has to draw. */
  waiting: () => number;
  draw: (address: string, route: number) => Promise<Response>;
  end: () => Promise<unknown>;
}

export function startDrawer(work: DrawingWork): Drawer {
  const worker = new Worker(new URL('./drawing-worker.ts', import.meta.url), { workerData: work });
  const asked = new Map<number, { settle: (response: Response) => void; fail: (error: unknown) => void }>();
  let number = 0;
  const failAll = (error: unknown): void => {
    for (const { fail } of asked.values()) fail(error);
    asked.clear();
  };
  worker.on('message', (drawn: Drawn) => {
    const { settle, fail } = asked.get(drawn.number)!;
    asked.delete(drawn.number);
    if ('error' in drawn) return void fail(drawn.error);
    for (const [path, head] of drawn.heads) drawnPages().set(path, head);
    settle(new Response(drawn.body, { status: drawn.status, headers: drawn.headers }));
  }).on('error', failAll).on('exit', (code) => failAll(new Error(`a thread that draws pages ended with ${code}`)));
  return {
    waiting: () => asked.size,
    draw: (address, route) => new Promise((settle, fail) => {
      number += 1;
      asked.set(number, { settle, fail });
      worker.postMessage({ number, address, route } satisfies Drawing);
    }),
    end: () => worker.terminate(),
  };
}
