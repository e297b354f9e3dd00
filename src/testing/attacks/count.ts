/** Counts the attacks and writes the table of docs/reliability.md: `npm run attacks`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../project.ts';
import { writeHostileContent } from './hostile-content.ts';
import { attacksTable } from './table.ts';

const folder = await mkdtemp(join(tmpdir(), 'attacks-'));
const { attempts } = await writeHostileContent(folder);
await rm(folder, { recursive: true });
const table = attacksTable(attempts);
const file = join(projectFolder, 'docs/reliability.md');
const text = await readFile(file, 'utf8');
await writeFile(file, text.replace(/\| input \| refused \| passed through as text \|\n(?:\|.*\n)*/u, () => `${table}\n`));
console.log(table);
