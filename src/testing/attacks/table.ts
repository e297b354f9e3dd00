import { isTakenIn, type Attempt } from './attempts.ts';
import { payloads, writtenPayloads } from './payloads.ts';
import { askedAddresses, fragments, linkedQueries, messages, queries, stored } from './readers.ts';
import { refusedAttacks } from './refused.ts';

interface Row {
  input: string;
  refused: number;
  /** Taken in and shown, kept or answered as text; tried in a browser. */
  text: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Attacks by what they come in by and how they end. */
export function rowsOf(attempts: readonly Attempt[]): Row[] {
  const byInput = [...Map.groupBy(attempts, ({ input }) => input)].map(([input, some]) => {
    const text = some.filter(isTakenIn).length;
    return { input: `${input}: every field`, refused: some.length - text, text };
  });
  const whole = [...Map.groupBy(refusedAttacks, ({ file, isAdded }) => (isAdded ? `${file}: what Markdown and MDX can do` : 'whole files, file names, YAML'))]
    .map(([input, some]) => ({ input, refused: some.length, text: 0 }));
  const brought = ([
    ['plan text: titles and sentences', writtenPayloads.length * 2], ['bodies of articles', writtenPayloads.filter(({ text }) => !/:\/\/|@/u.test(text)).length],
    ['queries in links', linkedQueries.length], ['queries in the box', queries.length], ['addresses', askedAddresses.length],
    ['behind an address', sum([...fragments.values()].map(({ length }) => length))], ['what the browser keeps', stored.length],
    ['messages to the worker', messages.length], ['in one memo', payloads.length],
  ] as const).map(([input, text]) => ({ input, refused: 0, text }));
  return [...byInput, ...whole, ...brought];
}

/** The rows as a table of Markdown, with their sum. */
export function attacksTable(attempts: readonly Attempt[]): string {
  const rows = rowsOf(attempts);
  const total = { input: '**all**', refused: sum(rows.map(({ refused }) => refused)), text: sum(rows.map(({ text }) => text)) };
  return ['| input | refused | passed through as text |', '|---|---|---|', ...[...rows, total].map(({ input, refused, text }) => `| ${input} | ${refused} | ${text} |`)].join('\n');
}
