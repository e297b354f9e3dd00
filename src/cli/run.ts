import { ProblemError } from '../plan/problem.ts';

/** Runs a command; problems are printed as they are, anything else as the fault that it is. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
