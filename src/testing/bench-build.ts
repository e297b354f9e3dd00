/**
 * Measures builds of generated plans, this project's and a bare Astro MDX site's of the same text, in turn, from nothing, without share
 * pictures and compressed copies; then the same site as `npm run build` makes it, with both, from nothing and again after one change:
 * `npm run bench:build -- 33,1000 3` builds each three times, and those with everything once where there are at most so many tasks as
 * a third number says (1000).
 */
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { copyProject } from './build.ts';
import { writeBareSite } from './corpus/bare-site.ts';
import { tasksInEdition, writeCorpus } from './corpus/corpus.ts';
import { measuredBuild, wholeBuild, type Cost } from './corpus/measured-run.ts';

const [sizes = '33,1000', rounds = '3', mostWhole = '1000'] = process.argv.slice(2);
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

/** Takes away what earlier builds made. It is removed at the end: while a disk clears up, builds that write many files wait for it. */
async function clear(site: string): Promise<void> {
  const away = await mkdtemp(join(home, 'away-'));
  await Promise.all(['dist', '.cache', '.astro', 'node_modules/.cache/yaodian/share', 'node_modules/.cache/yaodian/compressed'].map((made, index) =>
    rename(join(site, made), join(away, String(index))).catch(() => undefined)));
}

const seconds = (some: number): string => some.toFixed(1);

async function measure(tasks: number): Promise<void> {
  const folder = await mkdtemp(join(home, 'sites-'));
  const [content, ours, bare] = [join(folder, 'project/brought-along'), join(folder, 'project'), join(folder, 'bare')];
  await copyProject(ours);
  const editions = await writeCorpus(content, tasks);
  await writeBareSite(bare, content, editions);
  const settings = {
    CONTENT_DIR: content, OUT_DIR: join(ours, 'dist'), CACHE_DIR: join(ours, '.cache'), SITE_URL: 'https://example.org', BASE_PATH: '/',
    // As `npm run build` does.
    NODE_COMPILE_CACHE: join(ours, 'node_modules/.cache/yaodian/code'),
  };
  const costs: Record<'ours' | 'bare', Cost[]> = { ours: [], bare: [] };
  for (let round = 0; round < Number(rounds); round += 1) {
    await Promise.all([ours, bare].map(clear));
    costs.bare.push(await measuredBuild(bare, {}));
    costs.ours.push(await measuredBuild(ours, { ...settings, COMPRESS: '0', SHARE_PICTURES: '0' }));
  }
  const [own, other] = [middleOf(costs.ours), middleOf(costs.bare)];
  const weight = await heaviest(join(ours, 'dist'), editions[0]!);
  const wholes = editions.length * tasksInEdition <= Number(mostWhole) ? await wholeBuilds(ours, content, settings) : ['', ''];
  const cells = [
    editions.length * tasksInEdition, seconds(other.wall), seconds(own.wall), (own.wall / other.wall).toFixed(2), seconds(other.cpu), seconds(own.cpu),
    Math.round(other.memory), Math.round(own.memory), (own.wall / editions.length / tasksInEdition * 1000).toFixed(1), weight, ...wholes,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** Seconds with everything, from nothing and after one change. */
async function wholeBuilds(site: string, content: string, settings: Record<string, string>): Promise<string[]> {
  await clear(site);
  const first = await wholeBuild(site, settings);
  await editOneTerm(content);
  const again = await wholeBuild(site, settings);
  return [seconds(first), `${seconds(again)} (${Math.round(again / first * 100)} %)`];
}

try {
  console.log('| tasks | bare s | ours s | ratio | bare CPU s | ours CPU s | bare MB | ours MB | ms a task | heaviest task page | with everything s | again s |');
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const size of sizes.split(',').map(Number)) await measure(size);
} finally {
  await rm(home, { recursive: true, force: true });
}
