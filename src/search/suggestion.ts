import type { EntryResult, Target } from './entry.ts';
import type { Result } from './result.ts';

/** One line under the search box. */
export interface Suggestion extends Result {
  /** Whether it is surely meant: a number, or the whole of a title or term. Enter then goes there. */
  exact: boolean;
}

export interface Suggestions {
  list: Suggestion[];
  missing?: EntryResult['missing'];
}

export const suggestTarget = (target: Target): Suggestion => ({
  path: target.path,
  label: target.label,
  title: target.title === '' ? [] : [{ text: target.title, hit: false }],
  exact: true,
});
