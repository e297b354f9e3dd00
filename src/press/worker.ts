/** One thread that draws sheaves and writes them; `press.ts` starts it. */

import { parentPort, workerData } from 'node:worker_threads';
import { pictureFiles } from '../archive/picture-files.ts';
import { handArchive } from '../archive/read-once.ts';
import { drawnPages } from './drawn-pages.ts';
import { takeSheaf, type PressedSheaf, type PressWork } from './press.ts';
import { pressSheaf } from './press-sheaf.ts';
import { openProgram } from './program.ts';

const { program, settings, content, archive, pictures, ...work } = workerData as PressWork;
handArchive(content, archive);
for (const [key, file] of pictures) pictureFiles().set(key, file);
const draw = await openProgram(program, settings);

for (let sheaf = takeSheaf(work); sheaf !== undefined; sheaf = takeSheaf(work)) {
  await pressSheaf(sheaf, draw, work);
  parentPort!.postMessage({ files: sheaf.length, heads: [...drawnPages().values()] } satisfies PressedSheaf);
  drawnPages().clear();
}
