import type { IndicatorRow } from '../register/schema.ts';
import type { Edition } from './archive.ts';

/** An indicator beside the sentence that sets it. */
export interface IndicatorNote {
  /** The number of that sentence. */
  sentence: number;
  row: IndicatorRow;
}

/** The indicators with a number that one text sets, in the order of their sentences. */
export function indicatorNotesOf({ registers }: Edition, owner: string): IndicatorNote[] {
  const rows = registers.find(({ kind }) => kind === 'indicators')?.rows ?? [];
  return rows.flatMap(({ row, places }) => places.flatMap((place): IndicatorNote[] => {
    const sentence = /#s(\d+)$/u.exec(place.passage)?.[1];
    if (place.owner !== owner || sentence === undefined || !('bound' in row) || row.bound === undefined) return [];
    return [{ sentence: Number(sentence), row }];
  })).sort((a, b) => a.sentence - b.sentence);
}
