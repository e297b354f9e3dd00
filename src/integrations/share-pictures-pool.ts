/** Draws pictures on all processors: most of the time goes into work that one thread does by itself. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DrawnPicture } from '../share/picture.ts';

/** What a thread is given. */
export interface PictureWork {
  pictures: readonly DrawnPicture[];
  /** The number of the next picture that nobody has taken, shared by all threads. */
  next: Int32Array<SharedArrayBuffer>;
  /** Where finished pictures go; this thread need not be free to take them. */
  folder: string;
}

/** Starting a thread takes as long as rendering so many pictures. */
const fewest = 16;
/** Outlines live as long as a picture: more room for them than V8 gives spares a tenth of the time. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 };

/** Renders pictures into a folder; `done` is called for each. */
export async function renderPictures(
  pictures: readonly DrawnPicture[],
  folder: string,
  done: () => void = () => undefined,
  threads = availableParallelism(),
): Promise<void> {
  const work: PictureWork = { pictures, next: new Int32Array(new SharedArrayBuffer(4)), folder };
  const count = Math.min(threads, Math.ceil(pictures.length / fewest));
  const workers = Array.from({ length: count }, () => new Worker(new URL('./share-pictures-worker.ts', import.meta.url), { workerData: work, resourceLimits }));
  try {
    await Promise.all(workers.map((worker) => new Promise<void>((finish, fail) => {
      worker.on('message', done).once('error', fail).once('exit', (code) => {
        if (code === 0) finish();
        else fail(new Error(`a thread that renders share pictures ended with ${code}`));
      });
    })));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
