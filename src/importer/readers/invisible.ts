import { invisible } from '../../plan/invisible.ts';
import type { Remark } from '../source-document.ts';

/** Characters that end a line without being its usual end: vertical tab, form feed, next line, line and paragraph separator. */
const unusualLineEnd = /[\u000b\u000c\u0085\u2028\u2029]/gu;

/** The text without invisible characters, with usual ends of lines, and how many characters were left out. */
export function withoutInvisible(text: string): { text: string; count: number } {
  const kept = text.replace(invisible, '');
  let count = 0;
  if (kept.length < text.length) for (const _ of text.matchAll(invisible)) count += 1;
  return { text: kept.replace(unusualLineEnd, '\n'), count };
}

/** How many invisible characters a document held, and the line of the first. */
export class InvisibleCount {
  #count = 0;
  #firstLine: number | undefined;

  /** @param line where they stand, if it is known */
  add(count: number, line?: number): void {
    this.#count += count;
    if (count > 0) this.#firstLine ??= line;
  }

  remarks(): Remark[] {
    if (this.#count === 0) return [];
    const line = this.#firstLine;
    return line === undefined
      ? [{ kind: 'invisible-left-out', detail: `共 ${this.#count} 个` }]
      : [{ kind: 'invisible-left-out', line, detail: `共 ${this.#count} 个，首见于第 ${line} 行` }];
  }
}
