/**
 * Kills builds at moments drawn by chance and looks at what is left: `npm run faults -- 100`.
 * After each, the folder that is served is held against its own list of files, and the content against what it was.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealsOf } from '../archive/site-files.ts';
import { differences, manifestPath, readManifest } from '../manifest/manifest.ts';
import { copyProject } from './build.ts';
import { randomFrom } from './corpus/random.ts';

const [kills = '100', seed = '2031'] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const home = await mkdtemp(join(tmpdir(), 'faults-'));
const project = join(home, 'project');
const [content, site] = [join(project, 'src/testing/fictional/content'), join(project, 'dist')];

/** @param delay milliseconds until the build and all it started are killed; none where it is left alone */
async function build(delay?: number): Promise<'done' | 'failed' | 'killed'> {
  const child = spawn(process.execPath, ['src/cli/build.ts', '--silent'], {
    cwd: project, detached: true, stdio: 'ignore', env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, SITE_URL: 'https://example.org', COMPRESS: '0' },
  });
  const timer = delay === undefined ? undefined : setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), delay);
  const [code, signal] = await new Promise<[number | null, string | null]>((settle) => { child.once('close', (...end) => settle(end)); });
  clearTimeout(timer);
  return signal === 'SIGKILL' ? 'killed' : code === 0 ? 'done' : 'failed';
}

async function isWhole(): Promise<boolean> {
  const manifest = readManifest(await readFile(join(site, manifestPath), 'utf8').catch(() => ''));
  return manifest !== undefined && Object.values(differences(manifest, await sealsOf(site))).every((paths) => paths.length === 0);
}

const contentNow = async (): Promise<string> => JSON.stringify([...await sealsOf(content)]);

try {
  await copyProject(project);
  if (await build() !== 'done') throw new Error('The site cannot be built at all.');
  // The first one draws pictures; the others find them.
  const begun = performance.now();
  await build();
  const longest = performance.now() - begun;
  const [before, first] = [await contentNow(), JSON.stringify([...await sealsOf(site)])];
  const seen = { killed: 0, done: 0, failed: 0, torn: 0, 'content changed': 0 };
  for (let round = 0; round < Number(kills); round += 1) {
    seen[await build(random(Math.ceil(longest)))] += 1;
    if (!await isWhole()) seen.torn += 1;
    if (await contentNow() !== before) seen['content changed'] += 1;
  }
  const last = await build();
  const same = JSON.stringify([...await sealsOf(site)]) === first;
  for (const [what, count] of Object.entries(seen)) console.log(`${what.padEnd(16)} ${count}`);
  console.log(`the next build   ${last}, ${same ? 'the same bytes as the first' : 'OTHER BYTES than the first'}`);
  if (seen.failed + seen.torn + seen['content changed'] > 0 || last !== 'done' || !same) process.exitCode = 1;
} finally {
  await rm(home, { recursive: true, force: true });
}
