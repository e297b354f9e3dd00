import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

/** How many individual tests ended how. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts single tests. What kept tests from running counts as failed too: a file that could not be
 * collected, a hook of a suite or file, an error outside any test, a test that never ended.
 */
export function tally(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const holders = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const ended = (...states: string[]): number => tests.filter((test) => states.includes(test.result().state)).length;
  return {
    passed: ended('passed'),
    failed:
      ended('failed', 'pending') +
      holders.filter((holder) => holder.errors().length > 0).length +
      unhandledErrors.length,
    skipped: ended('skipped'),
  };
}

/** The tally as a line: `12 passed, 0 failed`, and `, 1 skipped` where there are any. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Ends the output of a run with its tally, and fails a run in which no test ran. */
export class ClosingLine implements Reporter {
  #watching = false;

  onInit(vitest: Vitest): void {
    this.#watching = vitest.config.watch;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const result = tally(modules, unhandledErrors);
    const line = `${formatTally(result)}\n`;
    if (this.#watching) {
      process.stdout.write(line);
      return;
    }
    if (result.passed === 0 || result.failed > 0) process.exitCode = 1;
    // Clearing up after the run may print something; this comes after it.
    process.once('exit', () => process.stdout.write(line));
  }
}
