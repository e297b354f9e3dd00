/** Threads that draw a large site's pages and write them: Astro draws on one processor, and waits for each file. */

import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PictureFile } from '../archive/picture-files.ts';
import type { Archive } from '../archive/read.ts';
import type { ReadHead } from '../compliance/read-page.ts';
import { drawnPages } from './drawn-pages.ts';
import { pressSheaf, type Draw } from './press-sheaf.ts';
import type { ProgramSettings } from './program.ts';
import type { Sheaf } from './sheaves.ts';

/** What a thread is given. */
export interface PressWork {
  /** Address of the program's file. */
  program: string;
  settings: ProgramSettings;
  /** Absolute path of the content folder, and what was read of it. */
  content: string;
  archive: Archive;
  /** The share pictures that were drawn. */
  pictures: ReadonlyMap<string, PictureFile>;
  sheaves: readonly Sheaf[];
  /** The number of the next sheaf that nobody has taken, shared by all threads. */
  next: Int32Array<SharedArrayBuffer>;
  /** The site's folder. */
  folder: string;
  /** The site's, without `/`. */
  origin: string;
}

/** What a thread tells of a sheaf that it has written. */
export interface PressedSheaf {
  files: number;
  /** What its pages say of listing them. */
  heads: ReadHead[];
}

/** The next sheaf that nobody has taken; nothing where all are taken. */
export const takeSheaf = ({ sheaves, next }: Pick<PressWork, 'sheaves' | 'next'>): Sheaf | undefined => sheaves[Atomics.add(next, 0, 1)];

export interface Press {
  /** Draws with the threads until all is drawn. @throws what went wrong in any of them */
  join: (draw: Draw) => Promise<void>;
  stop: () => Promise<unknown>;
}

/** Begins to draw in threads; `pressed` is told of each sheaf. */
export function startPress(given: Omit<PressWork, 'next'>, threads: number, pressed: (files: number) => void): Press {
  const work: PressWork = { ...given, next: new Int32Array(new SharedArrayBuffer(4)) };
  const done = ({ files, heads }: PressedSheaf): void => {
    for (const head of heads) drawnPages().set(head.path, head);
    pressed(files);
  };
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: work }));
  const all = Promise.all(workers.map((worker) => new Promise<void>((finish, fail) => {
    worker.on('message', done).once('error', fail).once('exit', (code) => {
      if (code === 0) finish();
      else fail(new Error(`a thread that draws pages ended with ${code}`));
    });
  })));
  let failed = false;
  all.catch(() => { failed = true; }); // told where it is waited for
  return {
    join: async (draw) => {
      for (let sheaf = takeSheaf(work); sheaf !== undefined && !failed; sheaf = takeSheaf(work)) {
        await pressSheaf(sheaf, draw, work);
        pressed(sheaf.length);
        await setImmediate(); // what threads tell is heard
      }
      await all;
    },
    stop: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
