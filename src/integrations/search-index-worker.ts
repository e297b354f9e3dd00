/** Makes the search index while pages are drawn; `search-index.ts` starts it and says where to write once the folder is there. */

import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildSearchFiles } from './search-files.ts';
import { recordsOf, type SearchedArchive } from './search-records.ts';

const records = recordsOf(workerData as SearchedArchive);
const files = await buildSearchFiles(records);
const [folder] = (await once(parentPort!, 'message')) as [string];
for (const { path, content } of files) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
parentPort!.postMessage(records.length);
