/** One thread that draws sheaves and writes them; `press.ts` starts it. */

import { parentPort, workerData } from 'node:worker_threads';
import { pictureFiles } from '../archive/picture-files.ts';
import { handArchive } from '../archive/read-once.ts';
import { takeNext } from '../threads/list.ts';
import { drawnPages } from './drawn-pages.ts';
import type { PressedSheaf, PressWork } from './press.ts';
import { pressSheaf } from './press-sheaf.ts';
import { openProgram } from './program.ts';

const { program, settings, content, archive, pictures, sheaves, ...place } = workerData as PressWork;
handArchive(content, archive);
for (const [key, file] of pictures) pictureFiles().set(key, file);
const draw = await openProgram(program, settings);

for (let sheaf = takeNext(sheaves); sheaf !== undefined; sheaf = takeNext(sheaves)) {
  await pressSheaf(sheaf, draw, place);
  parentPort!.postMessage({ files: sheaf.length, heads: [...drawnPages().values()] } satisfies PressedSheaf);
  drawnPages().clear();
}
