import { ProblemError, type ProblemKind } from '../../plan/problem.ts';

/** Ends the reading of a document with one problem. */
export function refuse(kind: ProblemKind, file: string, found?: string, line?: number): never {
  throw new ProblemError([{
    kind,
    file,
    ...(line === undefined ? {} : { line }),
    ...(found === undefined ? {} : { found }),
  }]);
}
