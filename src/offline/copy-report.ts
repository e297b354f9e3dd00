/** What the page asks of the worker: to take a copy or bring it up to date, to tell what there is, to forget everything. */
export type CopyRequest = 'save' | 'tell' | 'remove';

/** Why a copy was not finished: no answer from the site, files that are not those of the list, no room on the device. */
export type CopyProblem = 'unreachable' | 'changed' | 'full' | 'failed';

/** What the worker tells the page, as often as something changes. */
export interface CopyReport {
  /** The whole copy there is; pages are answered from it. */
  copy?: { /** When it was finished, as readers write it: 2026年11月23日. */ day: string; files: number; bytes: number };
  /** While one is being taken. */
  progress?: { done: number; total: number };
  /** What kept the last attempt from being finished. */
  problem?: CopyProblem;
  /** Whether the worker has finished what it was asked. */
  finished: boolean;
}
