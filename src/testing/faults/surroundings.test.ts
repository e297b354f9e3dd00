import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filePaths } from '../../archive/folder.ts';
import { builtSite } from '../built-site.ts';
import { projectFolder } from '../project.ts';
import { build, bytesOf, isWhole, setScene, type Ended, type Scene } from './scene.ts';

/** Everything about the machine that a build could, and must not, put into the site. */
const elsewhere = {
  before: 'umask 077',
  env: {
    SHARE_PICTURES: '1', COMPRESS: '1', LC_ALL: 'C', LANG: undefined, HOME: undefined, TZ: 'Pacific/Kiritimati',
    NODE_OPTIONS: `--import=${pathToFileURL(join(projectFolder, 'src/testing/faults/clock-set-back.ts')).href}`,
  },
};
const timeout = 300_000;

let home: string;
let scene: Scene;
let first: Ended;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'surroundings-'));
  scene = await setScene(join(home, '年度 计划 (一) & [二]', '项目 $1'));
  first = await build(scene, elsewhere);
}, timeout);
afterAll(() => rm(home, { recursive: true, force: true }));

const isCopy = (path: string): boolean => /\.(?:br|gz|zst)$/u.test(path);

test('a build elsewhere, of nothing kept, at another time and for another user, gives the same bytes', async () => {
  const { directory } = await builtSite('fictional');
  expect(first).toMatchObject({ end: 'done', said: expect.stringMatching(/^✓ 网站已生成/u) });
  expect(await isWhole(scene.site)).toBe(true);
  const without = (files: Record<string, string>) => Object.fromEntries(Object.entries(files).filter(([path]) => !isCopy(path) && path !== 'build-manifest.json'));
  const [here, there] = [await bytesOf(directory), await bytesOf(scene.site)];
  expect(without(there)).toEqual(without(here));
  expect(Object.keys(there).filter(isCopy).length).toBeGreaterThan(50);
}, timeout);

test('web servers, which run as somebody else, may read all of it', async () => {
  const paths = [scene.site, ...(await readdir(scene.site, { recursive: true })).map((path) => join(scene.site, path))];
  const closed = await Promise.all(paths.map(async (path) => {
    const found = await stat(path);
    const wanted = found.isDirectory() ? 0o555 : 0o444;
    return (found.mode & wanted) === wanted ? [] : [path];
  }));
  expect(closed.flat()).toEqual([]);
});

/** What disks and killed programs make of files. A folder in its place Astro does not bear; it says so. */
const harms: readonly ((path: string) => Promise<void>)[] = [
  (path) => truncate(path, 0),
  async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  async (path) => writeFile(path, crypto.getRandomValues(new Uint8Array(Math.min((await stat(path)).size, 65_536)))),
  async (path) => {
    await rm(path);
    await mkdir(path);
  },
];

/** How content is made such that nothing can be written there, even by who may do everything; nothing where that cannot be done. */
function readOnly(content: string): { before: string; mounts?: boolean } | undefined {
  if (process.getuid?.() !== 0) return { before: `chmod -R a-w '${content.replaceAll("'", "'\\''")}'` };
  return mayMount() ? { mounts: true, before: 'mount --bind "$CONTENT_DIR" "$CONTENT_DIR" && mount -o remount,bind,ro "$CONTENT_DIR" && ! touch "$CONTENT_DIR/x" 2>/dev/null || exit 9' } : undefined;
}

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('what is kept between builds', () => {
  test('is thrown away where it is damaged, and made again the same; content is only read', async () => {
    const before = await bytesOf(scene.site);
    const kept = ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache/yaodian'].map((path) => join(scene.project, path));
    const files = (await Promise.all(kept.map(async (folder) => (await filePaths(folder)).map((path) => join(folder, path))))).flat();
    expect(kept.filter((folder) => !files.some((file) => file.startsWith(folder)))).toEqual([]);
    for (const [index, file] of files.entries()) await harms[index % (file.startsWith(kept[0]!) ? 3 : harms.length)]!(file);
    expect(await build(scene, { ...readOnly(scene.content), env: { SHARE_PICTURES: '1', COMPRESS: '1' } })).toEqual({ end: 'done', said: expect.stringContaining('✓') });
    expect(await bytesOf(scene.site)).toEqual(before);
  }, timeout);
});

describe('a build that cannot be', () => {
  test.skipIf(!mayMount())('on a full disk says so, and leaves what was there', async () => {
    const before = await bytesOf(scene.site);
    const { end, said } = await build(scene, { mounts: true, before: 'mount -t tmpfs -o size=1m tmpfs .astro || exit 9' });
    expect({ end, said }).toEqual({ end: 'failed', said: expect.stringContaining('［folder-unwritable］\n  现为：磁盘已满\n  处理：') });
    expect(await bytesOf(scene.site)).toEqual(before);
  }, timeout);

  test('at a path that the tools take for an address says so', async () => {
    const odd = { ...scene, project: join(home, "50% #1 'x'") };
    await mkdir(join(odd.project, 'src/cli'), { recursive: true });
    await writeFile(join(odd.project, 'src/cli/build.ts'), `await import(${JSON.stringify(pathToFileURL(join(projectFolder, 'src/cli/build.ts')).href)});`);
    expect(await build(odd)).toEqual({ end: 'failed', said: expect.stringContaining(`［path-unusable］\n  现为：% # '\n`) });
  });

  test('beside another one in the same project says so, and the other goes on', async () => {
    const building = build(scene, { killAfter: 6000 });
    await expect.poll(async () => (await readdir(join(scene.project, '.astro'))).some((name) => name.startsWith('building-'))).toBe(true);
    expect(await build({ ...scene, site: join(home, 'other') })).toEqual({ end: 'failed', said: expect.stringContaining('［build-running］') });
    expect(await building).toEqual({ end: expect.stringMatching(/^(?:killed|done)$/u), said: expect.not.stringContaining('✗') });
  });
});
