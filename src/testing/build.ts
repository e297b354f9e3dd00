import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { writeManifest } from '../archive/site-files.ts';
import { notOurs, projectFolder } from './project.ts';

export interface BuildRequest {
  /** The content folder; a relative path is one of the project. */
  content: string;
  /** Where the site lives on its host; `/` unless told. */
  base?: string;
  /** The host's origin. */
  site?: string;
  /** Whether every share picture is drawn anew; otherwise those of earlier builds for tests are taken. */
  freshPictures?: boolean;
  /** Whether files lie there compressed as well. */
  compressed?: boolean;
  /** How many threads draw pages of editions beside the builder's; none, and Astro draws all; as the builder decides unless told. */
  threads?: number;
  /** Where files made of plans lie; none unless told. */
  downloads?: string;
  /** The folder of the project to build; this project's unless told. */
  project?: string;
  /** Ends the build early. */
  signal?: AbortSignal;
}

export interface BuiltSite {
  /** Where the finished files are. */
  directory: string;
  base: string;
  /** What the build printed. */
  log: string;
  /** Removes everything the build left on disk. */
  remove: () => Promise<void>;
}

/** A build that ended with an error; `log` is what it printed. */
export class BuildFailure extends Error {
  readonly log: string;

  constructor(log: string) {
    super(`The site could not be built:\n${log}`);
    this.name = 'BuildFailure';
    this.log = log;
  }
}

/** Settings of the test run that a build must not see. */
const settingsOfTests = /^(NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST|VITEST.*|NODE_OPTIONS|FORCE_COLOR)$/;

/**
 * Builds the site the way an editor does, in a copy of the project: builds that run at the same time,
 * and the developer's own, write to one `.astro` folder otherwise.
 *
 * @throws BuildFailure when the build ends with an error.
 */
export async function buildSite(request: BuildRequest): Promise<BuiltSite> {
  const { base = '/', site = 'https://example.org', project = projectFolder, signal } = request;
  const home = await mkdtemp(join(tmpdir(), 'built-site-'));
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const copy = join(home, 'project');
    await copyProject(copy, project);
    if (request.freshPictures !== true) await linkPictures(join(copy, 'node_modules/.cache/yaodian'));
    const directory = join(copy, 'dist');
    const content = await contentIn(copy, project, resolve(project, request.content));
    const log = await runBuild(copy, signal, {
      CONTENT_DIR: content,
      BASE_PATH: base,
      SITE_URL: site,
      OUT_DIR: directory,
      DOWNLOADS_DIR: request.downloads ?? join(copy, 'downloads'),
      CACHE_DIR: join(copy, '.cache'),
      COMPRESS: request.compressed === true ? '1' : '0',
      ...(request.threads === undefined ? {} : { DRAWING_THREADS: String(request.threads) }),
    });
    await writeManifest(directory, content);
    return { directory, base, log, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** What was written for a project, and its packages, in a folder where a build finds nothing of other builds. */
export async function copyProject(folder: string, project = projectFolder): Promise<void> {
  await cp(project, folder, { recursive: true, filter: (path) => !notOurs.has(relative(project, path)) });
  await linkPackages(join(folder, 'node_modules'));
}

/** Each package is linked for itself: tools write caches beside the packages. */
async function linkPackages(folder: string): Promise<void> {
  const packages = join(projectFolder, 'node_modules');
  await mkdir(folder);
  const names = (await readdir(packages)).filter((name) => !name.startsWith('.'));
  await Promise.all(names.map((name) => symlink(join(packages, name), join(folder, name))));
}

/** Pictures are called by all that goes into them, so that builds may share them. */
export async function linkPictures(folder: string): Promise<void> {
  const kept = join(projectFolder, 'node_modules/.cache/yaodian/share-in-tests');
  await Promise.all([kept, folder].map((path) => mkdir(path, { recursive: true })));
  await symlink(kept, join(folder, 'share'));
}

/** Content from elsewhere is brought along: what it imports is looked for upwards from where it lies. */
async function contentIn(copy: string, project: string, content: string): Promise<string> {
  const within = relative(project, content);
  if (!within.startsWith('..') && !isAbsolute(within)) return join(copy, within);
  const brought = join(copy, 'brought-along', basename(content));
  await cp(content, brought, { recursive: true });
  return brought;
}

async function runBuild(folder: string, signal: AbortSignal | undefined, settings: Record<string, string>): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !settingsOfTests.test(name));
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const status = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail).once('close', settle);
  });
  if (status !== 0) throw new BuildFailure(log);
  return log;
}
