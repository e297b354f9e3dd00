import { parseArgs } from 'node:util';
import { parseFault } from './arguments.ts';

/** The edition that was asked for, if any, or in words what is wrong. */
export function readEdition(given: readonly string[]): { edition?: string } | { fault: string } {
  try {
    const { values: { edition } } = parseArgs({ args: [...given], options: { edition: { type: 'string' } } });
    return edition === undefined ? {} : { edition };
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
}
