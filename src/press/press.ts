/** Threads that draw a large site's pages and write them: Astro draws on one processor, and waits for each file. */

import { setImmediate } from 'node:timers/promises';
import type { PictureFile } from '../archive/picture-files.ts';
import type { Archive } from '../archive/read.ts';
import type { ReadHead } from '../compliance/read-page.ts';
import { takeNext, type SharedList } from '../threads/list.ts';
import { startThreads } from '../threads/start.ts';
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
  sheaves: SharedList<Sheaf>;
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

export interface Press {
  /** Draws with the threads until all is drawn. @throws what went wrong in any of them */
  join: (draw: Draw) => Promise<void>;
  stop: () => Promise<unknown>;
}

/** Begins to draw in threads; `pressed` is told of each sheaf. */
export function startPress(work: PressWork, count: number, pressed: (files: number) => void): Press {
  const hear = ({ files, heads }: PressedSheaf): void => {
    for (const head of heads) drawnPages().set(head.path, head);
    pressed(files);
  };
  const { ended, stop } = startThreads(new URL('./worker.ts', import.meta.url), { count, work, hear, purpose: 'draws pages' });
  let failed = false;
  ended.catch(() => { failed = true; });
  return {
    stop,
    join: async (draw) => {
      for (let sheaf = takeNext(work.sheaves); sheaf !== undefined && !failed; sheaf = takeNext(work.sheaves)) {
        await pressSheaf(sheaf, draw, work);
        pressed(sheaf.length);
        await setImmediate(); // what threads tell is heard
      }
      await ended;
    },
  };
}
