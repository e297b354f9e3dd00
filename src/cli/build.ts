import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { writeManifest } from '../archive/site-files.ts';
import { remakeFolder } from '../archive/swap.ts';
import { ProblemError } from '../plan/problem.ts';
import { siteSummary } from '../manifest/summary.ts';
import { exitCodes, run } from './run.ts';

/** Astro has told what was wrong. */
class BuildFailed extends Error {}

/**
 * Builds the site aside and puts it in place when it is whole: whoever looks at the folder meanwhile sees the site before.
 * What follows `npm run build --` goes to Astro. `OUT_DIR` names the folder.
 */
const folder = resolve(process.env.OUT_DIR || 'dist');
const begun = performance.now();

await run(async () => {
  let status = 0;
  const done = await remakeFolder(folder, async (unfinished) => {
    status = await astro(unfinished);
    if (status !== 0) throw new BuildFailed();
    const manifest = await writeManifest(unfinished);
    console.log(siteSummary(manifest, (performance.now() - begun) / 1000));
  }).catch((error: unknown) => {
    if (error instanceof BuildFailed) return true;
    throw error;
  });
  if (!done) throw new ProblemError([{ kind: 'build-running', file: folder }]);
  if (status !== 0) process.exitCode = exitCodes.problem;
});

/** Ends with the builder: whoever stops this command stops it too. */
function astro(outDir: string): Promise<number> {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...process.argv.slice(2)], {
    stdio: 'inherit', env: { ...process.env, OUT_DIR: outDir },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((settle, fail) => {
    child.once('error', fail).once('close', (code) => settle(code ?? 1));
  });
}
