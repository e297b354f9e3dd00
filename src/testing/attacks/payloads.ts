import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Something hostile that is tried wherever text is taken in. */
export interface Payload {
  name: string;
  text: string;
}

/** Reads one of this folder's files. */
export const dataIn = <Data>(file: string): Data => parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Data;

export const payloads = dataIn<Payload[]>('payloads.yaml');

/** Those that a document can hold within a line, character for character. */
export const writtenPayloads = payloads.filter(({ text }) => /^[^\p{C}\p{Z}](?:[^\p{C}\u2028\u2029]*[^\p{C}\p{Z}])?$/u.test(text));
