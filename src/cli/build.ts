import { spawn } from 'node:child_process';
import { realpath, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { unwritableFolder } from '../archive/disk-fault.ts';
import { exists } from '../archive/folder.ts';
import { openToReaders, writeManifest } from '../archive/site-files.ts';
import { moveFolder, remakeFolder } from '../archive/swap.ts';
import { takeTurn } from '../archive/turn.ts';
import { siteSummary } from '../manifest/summary.ts';
import { ProblemError } from '../plan/problem.ts';
import { contentFolder } from './content-folder.ts';
import { exitCodes, run } from './run.ts';

/** Astro has told why. */
class BuildFailed extends Error {}

/**
 * Builds the site aside and puts it in place when it is whole: whoever looks at the folder meanwhile sees the site before.
 * What follows `npm run build --` goes to Astro. `OUT_DIR` names the folder.
 */
const named = resolve(process.env.OUT_DIR || 'dist');
/** Where Astro keeps what it made of the content for the next build, and what it makes for itself. */
const [cacheFolder, astroFolder] = [resolve(process.env.CACHE_DIR || 'node_modules/.astro'), resolve('.astro')];
/** All folders besides into which a build writes. */
const keptFolders = ['share', 'compressed'].map((name) => resolve('node_modules/.cache/yaodian', name));
/** Where Node keeps the programs' code as it runs it; it looks itself whether that is still theirs. */
const codeFolder = resolve('node_modules/.cache/yaodian/code');

await run(async () => {
  // Vite and Astro take them for parts of addresses and programs; with some, files are missing from the site without a word.
  const unusable = [...new Set(process.cwd().replaceAll(sep, '/').match(/[#?%'"\\]/gu))];
  if (unusable.length > 0) throw new ProblemError([{ kind: 'path-unusable', file: process.cwd(), found: unusable.join(' ') }]);
  // A link to a folder stays one.
  const folder = await realpath(named).catch(() => named);
  const turn = await takeTurn(join(astroFolder, 'building-'));
  if (turn === undefined) throw new ProblemError([{ kind: 'build-running', file: join(astroFolder, 'building') }]);
  try {
    if (!await remakeFolder(folder, (unfinished) => build(join(turn, 'site'), unfinished))) throw new ProblemError([{ kind: 'build-running', file: folder }]);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw busy(error, folder) ?? error;
    console.error('✗ 没有生成网站，原有的没有改动。原因见上；看不出原因的，删去 .astro、node_modules/.vite 和 node_modules/.cache 这三个文件夹再试。');
    process.exitCode = exitCodes.problem;
  } finally {
    await rm(turn, { recursive: true, force: true });
  }
});

/** Astro moves files between its own folder and the site's, which it can on one disk only: the site is made there and then moved. */
async function build(made: string, unfinished: string): Promise<void> {
  // Nothing proves that what was kept of the content is still what it says; making it anew takes no time.
  await rm(join(cacheFolder, 'data-store.json'), { recursive: true, force: true });
  // Asked for help, say, Astro builds nothing and is content.
  if (await astro(made) !== 0 || !await exists(join(made, 'index.html'))) {
    const problem = await unwritableFolder([astroFolder, cacheFolder, ...keptFolders]);
    throw problem === undefined ? new BuildFailed() : new ProblemError([problem]);
  }
  await moveFolder(made, unfinished);
  const manifest = await writeManifest(unfinished, contentFolder);
  await openToReaders(unfinished);
  console.log(siteSummary(manifest, performance.now() / 1000));
}

/** Ends with the builder: whoever stops this command stops it too. */
function astro(outDir: string): Promise<number> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...process.argv.slice(2)], {
    stdio: 'inherit', env: { NODE_COMPILE_CACHE: codeFolder, ...process.env, OUT_DIR: outDir },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((settle, fail) => {
    child.once('error', fail).once('close', (code) => settle(code ?? 1));
  });
}

/** A folder that cannot be moved aside. */
function busy(error: unknown, folder: string): ProblemError | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EBUSY' || code === 'EXDEV' ? new ProblemError([{ kind: 'folder-busy', file: folder }]) : undefined;
}
