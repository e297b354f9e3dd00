import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needsConversion } from '../importer/readers/file-format.ts';
import { ProblemError } from '../plan/problem.ts';

export interface Conversion {
  /** The .docx. */
  bytes: Uint8Array;
  /** The program that made it, with its version. */
  program: string;
}

/** Formats of running text that an office program turns into .docx faithfully. */
const textFormats = new Set(['.doc', '.dot', '.wps', '.wpt', '.odt', '.rtf']);

const programs = ['soffice', 'libreoffice'];

/** How long a conversion may take, in milliseconds; a plan takes seconds. */
const timeLimit = 120_000;

/** Whether an office program can turn this into .docx, and nothing here reads it as it is. */
export function isConvertible(bytes: Uint8Array, file: string): boolean {
  return textFormats.has(extname(file).toLowerCase()) && needsConversion(bytes, file);
}

/**
 * Turns a document into .docx with LibreOffice, in a private folder and with a profile of its own.
 * @returns nothing when there is no LibreOffice on the PATH
 * @throws ProblemError when LibreOffice fails or takes too long
 */
export async function convertToDocx(bytes: Uint8Array, file: string, limit = timeLimit): Promise<Conversion | undefined> {
  const program = await findProgram();
  if (program === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'conversion-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const input = join(folder, `document${extname(file).toLowerCase()}`);
  try {
    await writeFile(input, bytes);
    const version = await execute(program, [profile, '--version'], folder, limit);
    const failure = await execute(program, [
      profile, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo',
      '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), input,
    ], folder, limit).then(() => undefined, (error: Error) => error.message);
    const docx = await readFile(join(folder, 'out', 'document.docx')).catch(() => undefined);
    if (failure !== undefined || docx === undefined) throw failed(file, failure ?? 'LibreOffice 没有给出文件');
    return { bytes: docx, program: version.trim().split('\n')[0] || 'LibreOffice' };
  } catch (error) {
    throw error instanceof ProblemError ? error : failed(file, (error as Error).message);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function failed(file: string, found: string): ProblemError {
  return new ProblemError([{ kind: 'conversion-failed', file, found }]);
}

async function findProgram(): Promise<string | undefined> {
  const candidates = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '').flatMap((folder) =>
    programs.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  for (const candidate of candidates) {
    if (await access(candidate, constants.X_OK).then(() => true, () => false)) return candidate;
  }
  return undefined;
}

/** Runs a program and gives what it printed. It is ended with everything that it started when its time is up. */
async function execute(program: string, options: string[], folder: string, limit: number): Promise<string> {
  const child = spawn(program, options, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { printed = (printed + text).slice(0, 2_000); });
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    endGroup(child.pid);
  }, limit);
  try {
    const status = await new Promise<number | null>((settle, fail) => { child.once('error', fail).once('close', settle); });
    if (expired) throw new Error(`LibreOffice ${limit / 1_000} 秒内没有完成`);
    if (status !== 0) throw new Error(`LibreOffice 报告：${printed.trim().slice(0, 200) || `退出码 ${status}`}`);
    return printed;
  } finally {
    clearTimeout(timer);
  }
}

/** LibreOffice is a script that starts the program proper: both are in one group. */
function endGroup(id: number | undefined): void {
  if (id === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? id : -id, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
