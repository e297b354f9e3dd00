import { diffArrays } from 'diff';
import type { Files } from './folder.ts';

/** What becomes of a file. */
export interface FileChange {
  /** Path inside the edition's folder. */
  path: string;
  status: 'added' | 'changed' | 'removed';
  /** The lines that change, in a text file that is there before and after. One line of a plan's file is one sentence or field. */
  lines: LineChange[];
}

export interface LineChange {
  before?: string;
  after?: string;
}

/** The files that differ, by path. */
export function changesBetween(before: Files, after: Files): FileChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): FileChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === undefined) return [{ path, status: 'added', lines: [] }];
    if (now === undefined) return [{ path, status: 'removed', lines: [] }];
    if (Buffer.from(old).equals(now)) return [];
    const isText = /\.(?:mdx|yaml)$/u.test(path);
    return [{ path, status: 'changed', lines: isText ? lineChanges(textOf(old), textOf(now)) : [] }];
  });
}

/** Changed lines in order; a line that is replaced stands together with what replaces it. */
export function lineChanges(before: string, after: string): LineChange[] {
  const changes: LineChange[] = [];
  let removed: string[] = [];
  for (const { value, added, removed: isRemoved } of [...diffArrays(linesOf(before), linesOf(after)), { value: [], added: false, removed: false }]) {
    if (isRemoved) {
      removed = value;
      continue;
    }
    const come = added ? value : [];
    for (let at = 0; at < Math.max(removed.length, come.length); at += 1) {
      const [was, is] = [removed[at], come[at]];
      changes.push({ ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) });
    }
    removed = [];
  }
  return changes;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
