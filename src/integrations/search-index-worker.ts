/** Makes the search index while pages are drawn; `search-index.ts` starts it and says where to write once the folder is there. */

import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchFiles } from './search-files.ts';
import { recordsOf, type SearchedArchive } from './search-records.ts';

const records = recordsOf(workerData as SearchedArchive);
const files = await buildSearchFiles(records);
const [folder] = (await once(parentPort!, 'message')) as [string];
// Thousands of small files: this thread has nothing else to do meanwhile.
for (const parent of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(folder, parent), { recursive: true });
for (const { path, content } of files) writeFileSync(join(folder, path), content);
parentPort!.postMessage(records.length);
