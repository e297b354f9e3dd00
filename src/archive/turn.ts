import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * One process at a time. Whoever wants to work at something first makes a folder called after its process, its mark, and
 * then looks for those of others: of two that begin at the same moment at least one sees the other.
 */

/** Where several began at the same moment, the one with the lowest number waits so long for the others to step back. */
const patience = 2000;
const interval = 20;

/** The path of this process's mark. @param marks what the paths of all marks begin with */
export const ownMark = async (marks: string): Promise<string> => `${marks}${process.pid}${await beginningOf(process.pid)}`;

/**
 * Makes this process's mark, an empty folder, and removes those of processes that were killed. It is the caller's to remove.
 *
 * @returns its path; nothing while another process is at it
 */
export async function takeTurn(marks: string): Promise<string | undefined> {
  const own = await ownMark(marks);
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  for (let waited = 0; ; waited += interval) {
    const others = (await processesAt(marks)).filter((id) => id !== process.pid);
    if (others.length === 0) {
      await removeDeadMarks(marks);
      return own;
    }
    if (waited >= patience || Math.min(...others) < process.pid) {
      await rm(own, { recursive: true });
      return undefined;
    }
    await setTimeout(interval);
  }
}

/** Removes what processes left that were killed. */
export async function removeDeadMarks(marks: string): Promise<void> {
  for (const name of await namesOf(marks)) {
    if (!await isRunning(name.slice(basename(marks).length))) await rm(join(dirname(marks), name), { recursive: true, force: true });
  }
}

async function processesAt(marks: string): Promise<number[]> {
  const makers = (await namesOf(marks)).map((name) => name.slice(basename(marks).length));
  const running = await Promise.all(makers.map(isRunning));
  return makers.filter((_, index) => running[index]).map((maker) => Number.parseInt(maker, 10));
}

const namesOf = async (marks: string): Promise<string[]> =>
  (await readdir(dirname(marks)).catch((): string[] => [])).filter((name) => name.startsWith(basename(marks)) && /^\d+(?:-\d+)?$/u.test(name.slice(basename(marks).length)));

async function isRunning(maker: string): Promise<boolean> {
  const [, id = '', beginning = ''] = /^(\d+)(-\d+)?$/u.exec(maker) ?? [];
  try {
    process.kill(Number(id), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // Numbers of processes come again, in containers after each start.
  return beginning === '' || beginning === await beginningOf(Number(id));
}

/** When a process began, in clock ticks since the system did; nothing where the system does not say. */
async function beginningOf(id: number): Promise<string> {
  const state = await readFile(`/proc/${id}/stat`, 'latin1').catch(() => '');
  const ticks = state.slice(state.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined ? '' : `-${ticks}`;
}
