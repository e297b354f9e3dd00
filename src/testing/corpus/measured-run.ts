import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a program took. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processors, in all its threads. */
  cpu: number;
  /** The most memory it held at once, in megabytes. */
  memory: number;
}

/** Told to the program itself: only it knows at its end. */
const tell = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.getBuiltinModule('node:fs').writeFileSync(process.env.COST_FILE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
});`;

/** Runs `astro build` in a folder. @throws with what it printed, where it fails */
export async function measuredBuild(folder: string, settings: Record<string, string>): Promise<Cost> {
  const costFile = join(folder, 'cost.json');
  const wall = await run(folder, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'node_modules/astro/bin/astro.mjs', 'build'], { ...settings, COST_FILE: costFile });
  const told = JSON.parse(await readFile(costFile, 'utf8')) as Omit<Cost, 'wall'>;
  await rm(costFile);
  return { wall, ...told };
}

/** Runs `npm run build` in a folder. @returns seconds from start to end @throws as above */
export const wholeBuild = (folder: string, settings: Record<string, string>): Promise<number> => run(folder, ['src/cli/build.ts'], settings);

async function run(folder: string, given: readonly string[], settings: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, given, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { log += text; });
  const status = await new Promise<number | null>((settle, fail) => { child.once('error', fail).once('close', settle); });
  if (status !== 0) throw new Error(log);
  return (performance.now() - begun) / 1000;
}
