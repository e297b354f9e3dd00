import { createHash } from 'node:crypto';

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** 12 digits that stand for a text. */
export const fingerprint = (text: string): string => digest(text).slice(0, 12);

/** A text as a ledger holds it: its fingerprint, a space, the text. */
export const proved = (text: string): string => `${fingerprint(text)} ${text}`;

/** The text behind its fingerprint, and whether that fits. */
export function readProved(line: string): { text: string; fits: boolean } {
  const [mark = '', text = line] = /^([0-9a-f]{12}) ([\s\S]*)$/u.exec(line)?.slice(1) ?? [];
  return { text, fits: mark === fingerprint(text) };
}

/**
 * What closes a record: it depends on the record and on all before it.
 * @param previous the seal of the record before; empty for the first
 * @param record without its seal
 */
export const sealOf = (previous: string, record: object): string => digest(`${previous}\n${canonical(record)}`).slice(0, 16);

/** A record in one form, however its YAML is written: fields in alphabetical order, sentences in the order in which they stand. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const isText = fields.every(([name]) => /^s\d+$/u.test(name));
  const ordered = isText ? fields : fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${ordered.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
