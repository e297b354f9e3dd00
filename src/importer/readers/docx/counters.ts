import { formatNumber } from '../number-formats.ts';
import type { Level, List } from './numbering.ts';

/** A number as it stands in front of a paragraph. */
export interface Label {
  text: string;
  /** What stands between it and the words: a space behind a word, 第1项, which nothing else would part from what follows. */
  parting: '' | ' ';
  /** Names of formats that are unknown here and were written with Arabic digits. */
  unknownFormats: string[];
}

/**
 * Counts as Word does. Where the standard is silent, this follows what Word is known to show: a level that was
 * passed over counts as started, and the starting number of a list applies once, where the list is first used.
 */
export class Counters {
  readonly #values = new Map<string, (number | undefined)[]>();
  readonly #startsUsed = new Set<string>();

  /** The number of the next paragraph of a list; nothing for bullets, unnumbered and undefined levels. */
  next(listId: number, list: List, at: number): Label | undefined {
    const level = list.levels.get(at);
    if (level === undefined || !isLevel(at)) return undefined;
    const values = this.#values.get(list.counters) ?? [];
    this.#values.set(list.counters, values);
    for (let higher = 0; higher < at; higher += 1) values[higher] ??= list.levels.get(higher)?.start ?? 1;
    values[at] = this.#nextValue(listId, list, level, at, values[at]);
    for (const lower of values.keys()) {
      if (lower > at && at < (list.levels.get(lower)?.restartAfter ?? lower)) values[lower] = undefined;
    }
    return level.format === 'bullet' ? undefined : writeLabel(list, level, values);
  }

  #nextValue(listId: number, list: List, level: Level, at: number, current: number | undefined): number {
    const override = list.startOverrides.get(at);
    const use = `${listId}.${at}`;
    if (override !== undefined && !this.#startsUsed.has(use)) {
      this.#startsUsed.add(use);
      return override;
    }
    return current === undefined ? override ?? level.start : current + 1;
  }
}

/** Word has nine levels. */
function isLevel(at: number): boolean {
  return Number.isInteger(at) && at >= 0 && at <= 8;
}

function writeLabel(list: List, level: Level, values: readonly (number | undefined)[]): Label | undefined {
  const unknownFormats: string[] = [];
  const text = level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const of = list.levels.get(Number(place) - 1);
    const value = values[Number(place) - 1];
    if (of === undefined || value === undefined || of.format === 'bullet') return '';
    if (of.digits > 1) return String(value).padStart(of.digits, '0');
    const format = level.legal && !['none', 'decimalZero'].includes(of.format) ? 'decimal' : of.format;
    const written = formatNumber(value, format);
    if (written === undefined) unknownFormats.push(format);
    return written ?? String(value);
  });
  return text === '' ? undefined : { text, parting: level.parted && /\p{Script=Han}$/u.test(level.text) ? ' ' : '', unknownFormats };
}
