import { currentWording, sentencesOfWording, type PublishedUnit, type Wording } from './model.ts';

/** Every number a unit's sentences ever had. */
export const numbersEver = ({ wordings }: PublishedUnit): Set<number> =>
  new Set(wordings.flatMap((wording) => sentencesOfWording(wording).map(({ number }) => number)));

/**
 * Where a sentence's words are now: its own number while it stands, else that of the one that took its place.
 * @returns nothing where none did, or the number was never given
 */
export function presentNumber(unit: PublishedUnit, number: number): number | undefined {
  let [now, from]: [number | undefined, number] = [number, unit.wordings.findLastIndex((wording) => has(wording, number))];
  if (from === -1) return undefined;
  for (const wording of unit.wordings.slice(from + 1)) {
    if (now === undefined) return undefined;
    if (!has(wording, now)) now = wording.successors.get(now);
  }
  return now === undefined || !has(currentWording(unit), now) ? undefined : now;
}

const has = (wording: Wording, number: number): boolean => sentencesOfWording(wording).some((sentence) => sentence.number === number);
