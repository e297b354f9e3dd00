/** Draws pictures on all processors: most of the time goes into work that one thread does by itself. */

import { availableParallelism } from 'node:os';
import type { DrawnPicture } from '../share/picture.ts';
import { sharedList, type SharedList } from '../threads/list.ts';
import { runThreads } from '../threads/start.ts';

/** What a thread is given. */
export interface PictureWork {
  pictures: SharedList<DrawnPicture>;
  /** Where finished pictures go; this thread need not be free to take them. */
  folder: string;
}

/** Starting a thread takes as long as rendering so many pictures. */
const fewest = 16;
/** Outlines live as long as a picture: more room for them than V8 gives spares a tenth of the time. */
const limits = { maxYoungGenerationSizeMb: 32 };

/** Renders pictures into a folder; `done` is called for each. */
export async function renderPictures(
  pictures: readonly DrawnPicture[],
  folder: string,
  done: () => void = () => undefined,
  threads = availableParallelism(),
): Promise<void> {
  await runThreads(new URL('./share-pictures-worker.ts', import.meta.url), {
    count: Math.min(threads, Math.ceil(pictures.length / fewest)), work: { pictures: sharedList(pictures), folder } satisfies PictureWork,
    hear: done, purpose: 'renders share pictures', limits,
  });
}
