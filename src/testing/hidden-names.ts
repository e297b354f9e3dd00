import { createHash } from 'node:crypto';

/** Names the source hides: beginnings of their SHA-256, so that the list does not tell them. */
const hiddenNames = new Set([
  '7c93183045007f1c', '76e42093f9b91c96', 'f7d5a468d7c1ec6b', 'a08cbb336dc8dd80', '3db42ff447c4926a', 'ed5826d1b8b2c42b', 'f5058fe380aa6244',
]);
const hiddenNameLengths = [1, 2, 4, 7];
const known = new Map<string, boolean>();

function isHiddenName(words: string): boolean {
  const answer = known.get(words) ?? hiddenNames.has(createHash('sha256').update(words).digest('hex').slice(0, 16));
  known.set(words, answer);
  return answer;
}

/** Whether a text tells a name that the source hides. */
export function tellsHiddenName(text: string): boolean {
  const lower = text.toLowerCase();
  return hiddenNameLengths.some((length) =>
    Array.from({ length: lower.length }, (_, at) => lower.slice(at, at + length)).some(isHiddenName));
}
