import { fieldName, textsIn, valueAt, withText, type Path, type Value } from './fields.ts';
import type { Input } from './inputs.ts';
import { payloads, type Payload } from './payloads.ts';
import type { Problem } from '../../plan/problem.ts';

/** A payload in one field of one kind of record. */
export interface Attempt {
  input: string;
  field: string;
  payload: Payload;
  /** Which of the input's records, and where in it. */
  record: number;
  path: Path;
  /** What the build says; nothing where it takes the text in. */
  problems: readonly Problem[];
}

/** Puts every payload into every field of an input's records, one at a time. Fields that lists repeat are tried once. */
export async function attemptsOn({ name, records, fields, problemsOf }: Input): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  const tried = new Set<string>();
  for (const [record, value] of records.entries()) {
    for (const path of textsIn(value)) {
      const field = fieldName(path);
      if (tried.has(field) || fields?.includes(field) === false) continue;
      tried.add(field);
      for (const payload of payloads) {
        attempts.push({ input: name, field, payload, record, path, problems: await problemsOf(withText(value, path, payload.text)) });
      }
    }
  }
  return attempts;
}

export const isTakenIn = ({ problems }: Attempt): boolean => problems.length === 0;

/**
 * Records that hold, between them, everything that was taken in: texts behind one another as far as their field has room,
 * more of them in lists.
 */
export async function packed({ records, problemsOf }: Input, attempts: readonly Attempt[]): Promise<Value[]> {
  const full: Value[] = [];
  for (const [number, record] of records.entries()) {
    // What is long finds room first.
    let left = attempts.filter((attempt) => attempt.record === number && isTakenIn(attempt)).sort((a, b) => b.payload.text.length - a.payload.text.length);
    while (left.length > 0) {
      let held = record;
      const begun = new Set<string>();
      const over: Attempt[] = [];
      for (const attempt of left) {
        const { path, payload: { text }, field } = attempt;
        const candidate = !begun.has(field) ? withText(held, path, text)
          : typeof path.at(-1) === 'number' ? withText(held, [...path.slice(0, -1), (valueAt(held, path.slice(0, -1)) as Value[]).length], text)
            : withText(held, path, `${valueAt(held, path) as string} ${text.trim()}`);
        if ((await problemsOf(candidate)).length > 0) over.push(attempt);
        else {
          held = candidate;
          begun.add(field);
        }
      }
      if (over.length === left.length) throw new Error(`Taken in alone and not together: ${over[0]!.input} ${over[0]!.field} ${over[0]!.payload.name}`);
      full.push(held);
      left = over;
    }
  }
  return full;
}
