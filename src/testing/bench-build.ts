/**
 * Measures builds of generated plans, this project's and a bare Astro MDX site's of the same text, in turn, from nothing:
 * `npm run bench:build -- 33,1000 3` builds each three times. Without share pictures and compressed copies.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { copyProject } from './build.ts';
import { writeBareSite } from './corpus/bare-site.ts';
import { tasksInEdition, writeCorpus } from './corpus/corpus.ts';
import { measuredBuild, type Cost } from './corpus/measured-run.ts';

const [sizes = '33,1000', rounds = '3'] = process.argv.slice(2);
const home = await mkdtemp(join(tmpdir(), 'bench-build-'));

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!;
const middleOf = (costs: readonly Cost[]): Cost => ({
  wall: middle(costs.map(({ wall }) => wall)), cpu: middle(costs.map(({ cpu }) => cpu)), memory: middle(costs.map(({ memory }) => memory)),
});

/** Bytes of the heaviest task page as sent. */
async function heaviest(site: string, edition: string): Promise<number> {
  const pages = await Promise.all(Array.from({ length: tasksInEdition }, (_, index) => readFile(join(site, edition, String(index + 1), 'index.html'))));
  return Math.max(...pages.map((page) => brotliCompressSync(page).length));
}

/** Adds an alias to one term, as an editor would: what is published stays as it is recorded. */
async function editOneTerm(content: string): Promise<void> {
  const [first] = await readdir(join(content, 'glossary'));
  const file = join(content, 'glossary', first!);
  await writeFile(file, `${await readFile(file, 'utf8')}aliases: [又一个说法]\n`);
}

async function measure(tasks: number): Promise<void> {
  const folder = join(home, String(tasks));
  const [content, ours, bare] = [join(folder, 'project/brought-along'), join(folder, 'project'), join(folder, 'bare')];
  await copyProject(ours);
  const editions = await writeCorpus(content, tasks);
  await writeBareSite(bare, content, editions);
  const settings = { CONTENT_DIR: content, OUT_DIR: join(ours, 'dist'), CACHE_DIR: join(ours, '.cache'), SITE_URL: 'https://example.org', BASE_PATH: '/', COMPRESS: '0', SHARE_PICTURES: '0' };
  const costs: Record<'ours' | 'bare', Cost[]> = { ours: [], bare: [] };
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const site of [ours, bare]) await Promise.all(['dist', '.cache', '.astro'].map((left) => rm(join(site, left), { recursive: true, force: true })));
    costs.bare.push(await measuredBuild(bare, {}));
    costs.ours.push(await measuredBuild(ours, settings));
  }
  await editOneTerm(content);
  const again = await measuredBuild(ours, settings);
  const [own, other] = [middleOf(costs.ours), middleOf(costs.bare)];
  const cells = [
    editions.length * tasksInEdition, other.wall.toFixed(1), own.wall.toFixed(1), (own.wall / other.wall).toFixed(2), other.cpu.toFixed(1), own.cpu.toFixed(1),
    Math.round(other.memory), Math.round(own.memory), (own.wall / editions.length / tasksInEdition * 1000).toFixed(1),
    `${again.wall.toFixed(1)} (${Math.round(again.wall / own.wall * 100)} %)`, await heaviest(join(ours, 'dist'), editions[0]!),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  await rm(folder, { recursive: true });
}

try {
  console.log('| tasks | bare s | ours s | ratio | bare CPU s | ours CPU s | bare MB | ours MB | ms a task | again s | heaviest task page |');
  console.log('|---|---|---|---|---|---|---|---|---|---|---|');
  for (const size of sizes.split(',').map(Number)) await measure(size);
} finally {
  await rm(home, { recursive: true, force: true });
}
