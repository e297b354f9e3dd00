import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sealsOf } from '../../archive/site-files.ts';
import { settleFolder } from '../../archive/swap.ts';
import { differences, manifestPath, readManifest } from '../../manifest/manifest.ts';
import { copyProject } from '../build.ts';

/** A copy of the project in which builds may go wrong. */
export interface Scene {
  project: string;
  content: string;
  site: string;
}

/** @param content the content to build, in the project */
export async function setScene(project: string, content = 'src/testing/fictional/content'): Promise<Scene> {
  await copyProject(project);
  return { project, content: join(project, content), site: join(project, 'dist') };
}

/** What is unlike the usual around a build. */
export interface Surroundings {
  /** Variables set otherwise, or not at all. */
  env?: Record<string, string | undefined>;
  /** Shell commands that come before, in the same shell: `umask 077`. */
  before?: string;
  /** Whether these commands may mount disks, which nobody else sees. */
  mounts?: boolean;
  /** Milliseconds until the build and all it started are killed. */
  killAfter?: number;
  /** Whether these are counted from the moment in which sites are exchanged. */
  atSwap?: boolean;
}

export interface Ended {
  end: 'done' | 'failed' | 'killed';
  /** What was printed. */
  said: string;
}

/** Settings of the one who runs this that a build must not see. */
const settingsOfOthers = /^(?:NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|BASE_PATH|TEST|VITEST.*|NODE_OPTIONS|FORCE_COLOR|npm_.*)$/u;

/** Builds as `npm run build` does, without share pictures and compressed copies unless told. */
export async function build({ project, content, site }: Scene, { env = {}, before = '', mounts = false, killAfter, atSwap = false }: Surroundings = {}): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !settingsOfOthers.test(name));
  const shell = ['sh', '-c', `${before}\nexec "$0" src/cli/build.ts --silent`, process.execPath];
  const [program, ...args] = mounts ? ['unshare', '--mount', ...shell] : shell;
  const child = spawn(program!, args, {
    cwd: project, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), CONTENT_DIR: content, OUT_DIR: site, SITE_URL: 'https://example.org', COMPRESS: '0', SHARE_PICTURES: '0', NO_COLOR: '1', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const kill = (): void => void setTimeout(() => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
  }, killAfter);
  const watcher = atSwap ? watch(dirname(site)).on('change', (_, name) => { if (/^\.dist\.(?:in|out)/u.test(String(name))) kill(); }) : undefined;
  if (killAfter !== undefined && !atSwap) kill();
  const [code, signal] = await new Promise<[number | null, string | null]>((settle, fail) => { child.once('error', fail).once('close', (...end) => settle(end)); });
  watcher?.close();
  return { end: signal === 'SIGKILL' ? 'killed' : code === 0 ? 'done' : 'failed', said };
}

/** Whether the folder that is served is a whole site: all files of its list, as they are listed, and no others. */
export async function isWhole(site: string): Promise<boolean> {
  await settleFolder(site);
  const manifest = readManifest(await readFile(join(site, manifestPath), 'utf8').catch(() => ''));
  return manifest !== undefined && Object.values(differences(manifest, await sealsOf(site))).every((paths) => paths.length === 0);
}

/** All that stands for a folder's bytes, to be compared. */
export const bytesOf = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries([...await sealsOf(folder)].map(([path, { sha256 }]) => [path, sha256]));
