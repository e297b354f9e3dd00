import { diskFault } from '../archive/disk-fault.ts';
import { problemKinds, ProblemError } from '../plan/problem.ts';

/** How commands end. */
export const exitCodes = { done: 0, problem: 1, usage: 2, wouldChange: 3 } as const;

/**
 * Runs a command; problems are printed as they are, anything else as the fault that it is.
 * @param json print problems on standard output as JSON
 */
export async function run(command: () => Promise<void>, json = false): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    process.exitCode = exitCodes.problem;
    const error = ofTheDisk(thrown) ?? thrown;
    if (!(error instanceof ProblemError)) {
      console.error('✗ 程序出错，没有完成。请把下面的内容发给维护人员：');
      console.error(error);
    } else if (json) {
      console.log(JSON.stringify({ problems: error.problems.map((problem) => ({ ...problem, ...problemKinds[problem.kind] })) }, null, 2));
    } else {
      console.error(error.message);
    }
  }
}

function ofTheDisk(error: unknown): ProblemError | undefined {
  const found = diskFault(error);
  const { path, dest = path } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  return found === undefined ? undefined : new ProblemError([{ kind: 'folder-unwritable', ...(dest !== undefined && { file: dest }), found }]);
}
