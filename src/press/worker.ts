/** One thread that draws sheaves and writes them; `press.ts` starts it. */

import { parentPort, workerData } from 'node:worker_threads';
import { handArchive } from '../archive/read-once.ts';
import { drawnPages } from './drawn-pages.ts';
import { takeSheaf, type PressedSheaf, type PressWork } from './press.ts';
import { pressSheaf } from './press-sheaf.ts';
import { openProgram } from './program.ts';

const { program, settings, content, archive, ...work } = workerData as PressWork;
handArchive(content, archive);
const draw = await openProgram(program, settings);

for (let sheaf = takeSheaf(work); sheaf !== undefined; sheaf = takeSheaf(work)) {
  await pressSheaf(sheaf, draw, work);
  parentPort!.postMessage({ files: sheaf.length, heads: [...drawnPages().values()] } satisfies PressedSheaf);
  drawnPages().clear();
}
