import type { ImportReport } from '../account/schema.ts';
import { roleNames } from '../account/role.ts';
import { SourceLines } from '../account/source-lines.ts';
import { summaryOf } from '../account/summary.ts';
import type { EmendationRecord } from '../emendation/schema.ts';
import { masksOf } from '../emendation/masks.ts';
import { passagePlace, type PassagePlace } from '../plan/passage-place.ts';
import { passagesOf } from '../plan/passages.ts';
import type { Edition } from './archive.ts';

/** What the public is told of an edition's source: what went where, and how the pages differ. */
export interface SourceStatement {
  report: ImportReport;
  counts: { name: string; characters: number; lines: number }[];
  /** The lines that are left out, those that follow one another for the same reason together. */
  discarded: { reason: string; lines: { line: number; text: string }[] }[];
  emendations: EmendationRecord;
  /** Where punctuation is shown full-width: for each page, its sentences and titles. */
  widened: { words: string; path: string; places: CountedPlace[] }[];
  masks: { place: PassagePlace; form: string; hides: string }[];
  slips: { place: PassagePlace; words: string; note: string }[];
  /** The source's lines that hold anything, each with the pages on which it stands; discarded ones are on none. */
  lines: { number: number; beginning: string; pages: PassagePlace[] }[];
}

interface CountedPlace {
  /** 第3句 */
  words: string;
  path: string;
  count: number;
}

/** How much of a line is shown for recognising it. */
const beginning = 24;

export function sourceStatement({ plan, provenance }: Edition): SourceStatement {
  const { report, emendations, account, sourceText } = provenance;
  const placeOf = (name: string): PassagePlace => passagePlace(plan.edition, name);
  return {
    report,
    counts: summaryOf(account, sourceText).map(({ role, ...count }) => ({ name: roleNames[role], ...count })),
    discarded: discardedGroups(report),
    emendations,
    widened: widenedPlaces(emendations, placeOf),
    masks: masksOf(passagesOf(plan)).map(({ place, form, hides }) => ({ place: placeOf(place), form, hides })),
    slips: emendations.slip.places.map(({ place, words, note }) => ({ place: placeOf(place), words, note })),
    lines: sourceLines(provenance, placeOf),
  };
}

function discardedGroups({ discarded }: ImportReport): SourceStatement['discarded'] {
  const groups: SourceStatement['discarded'] = [];
  for (const { line, text, reason } of discarded) {
    const last = groups.at(-1);
    if (last?.reason === reason && last.lines.at(-1)?.line === line - 1) last.lines.push({ line, text });
    else groups.push({ reason, lines: [{ line, text }] });
  }
  return groups;
}

const ownerOf = (name: string): string => name.split('#')[0] ?? name;

function widenedPlaces({ punctuation }: EmendationRecord, placeOf: (name: string) => PassagePlace): SourceStatement['widened'] {
  const byOwner = Map.groupBy(Object.entries(punctuation.places), ([name]) => ownerOf(name));
  return [...byOwner].map(([owner, places]) => {
    const { words: ownerWords, path: ownerPath } = placeOf(owner);
    return {
      words: ownerWords,
      path: ownerPath,
      places: places.map(([name, positions]) => {
        const { words, path } = placeOf(name);
        return { words: words.slice(ownerWords.length) || words, path, count: positions.length };
      }),
    };
  });
}

function sourceLines({ sourceText, account, report }: Edition['provenance'], placeOf: (name: string) => PassagePlace): SourceStatement['lines'] {
  const lines = new SourceLines(sourceText);
  const discarded = new Set(report.discarded.map(({ line }) => line));
  const owners = new Map<number, Set<string>>();
  for (const { start, end, passage } of account.entries) {
    if (passage === undefined) continue;
    for (let line = lines.at(start); line <= lines.at(end - 1); line += 1) {
      owners.set(line, (owners.get(line) ?? new Set()).add(ownerOf(passage)));
    }
  }
  return Array.from({ length: lines.count }, (_, index) => index + 1).flatMap((number) => {
    const text = lines.textOf(number);
    if (text === '') return [];
    const pages = discarded.has(number) ? [] : [...owners.get(number) ?? []].map(placeOf);
    return [{ number, beginning: text.length > beginning ? `${text.slice(0, beginning)}……` : text, pages }];
  });
}
