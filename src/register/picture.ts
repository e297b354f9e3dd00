import type { IndicatorRow } from './schema.ts';

/** An indicator's number on a line that begins at 0: which numbers meet it. All places are shares of the line, 0 to 1. */
export interface NumberLine {
  from: number;
  to: number;
  /** Whether all numbers beyond the end of the line meet it as well. */
  openEnd: boolean;
  /** The numbers written below the line. */
  marks: { at: number; text: string }[];
  /** For those who do not see it. */
  words: string;
}

/** Per cent below the end of the line at which both numbers can be written. */
const room = 15;

/** Steps at which a line may end. */
const ends = [1, 2, 3, 5, 10, 15, 20, 30, 50, 100];

/** The picture of an indicator, or nothing where it has no number. */
export function numberLine({ name, value, unit = '', bound }: IndicatorRow): NumberLine | undefined {
  if (value === undefined || bound === undefined) return undefined;
  const numbers = [value].flat();
  const [low = 0] = numbers;
  const high = numbers.at(-1) ?? low;
  const end = unit === '%' ? 100 : lineEnd(high);
  const marks = [0, ...numbers, ...(unit === '%' && high <= 100 - room ? [end] : [])];
  return {
    from: bound === 'most' ? 0 : low / end,
    to: bound === 'least' ? 1 : high / end,
    openEnd: bound === 'least' && unit !== '%',
    marks: [...new Set(marks)].map((number) => ({ at: number / end, text: `${number}` })),
    words: `${name}：${wordsOf[bound](numbers.join('到') + unit)}`,
  };
}

const wordsOf: Record<NonNullable<IndicatorRow['bound']>, (number: string) => string> = {
  least: (number) => `${number}或更多`, most: (number) => `${number}或更少`, exactly: (number) => number, between: (number) => number,
};

/** A round number that leaves room behind the highest one. */
function lineEnd(high: number): number {
  const scale = 10 ** Math.floor(Math.log10(high || 1));
  const wanted = (high * 1.4) / scale;
  return (ends.find((end) => end >= wanted) ?? 100) * scale;
}
