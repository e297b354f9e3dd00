import type { Plan } from '../plan/model.ts';
import { passagesOf, type PassageName } from '../plan/passages.ts';
import type { ClausePlace } from './locate.ts';
import type { LocatedRegister } from './located.ts';
import { indicatorKindNames } from './names.ts';
import type { IndicatorRow } from './schema.ts';

/** The plan's own words for a goal, as pages show them. */
export interface Goal {
  quote: string;
  passage: PassageName;
}

export interface Goals {
  /** Those with a number: it and its unit, as they stand in the quoted words. */
  numbers: (Goal & { number: string; unit: string })[];
  /** The others, kind by kind. */
  others: { name: string; goals: Goal[] }[];
}

/**
 * What a plan sets itself, in its own words; what only says whom something concerns is no goal.
 * @param register of indicators, found in the plan as its source has it
 * @param shown the same plan as pages show it
 */
export function goalsOf({ rows }: LocatedRegister, shown: Plan): Goals {
  const texts = new Map(passagesOf(shown).map(({ name, passage }) => [name, passage.text]));
  const goals = rows.flatMap(({ row, places }) => places.map((place) => {
    const words = (start: number, end: number): string => (texts.get(place.passage) ?? place.text).slice(start, end);
    const indicator = row as IndicatorRow;
    const number = indicator.kind === 'quantity' ? numberIn(place, indicator) : undefined;
    return {
      kind: indicator.kind, quote: words(place.start, place.end), passage: place.passage,
      ...(number === undefined ? {} : { number: words(number.start, number.end), unit: words(number.end, number.unitEnd) }),
    };
  }));
  const numbers = goals.flatMap(({ quote, passage, number, unit }) => (number === undefined ? [] : [{ quote, passage, number, unit: unit ?? '' }]));
  const rest = goals.filter(({ kind, number }) => kind !== 'scope' && number === undefined);
  return {
    numbers: distinct(numbers),
    others: Object.entries(indicatorKindNames)
      .map(([kind, name]) => ({ name, goals: distinct(rest.filter((goal) => goal.kind === kind).map(({ quote, passage }) => ({ quote, passage }))) }))
      .filter(({ goals: held }) => held.length > 0),
  };
}

/** Where an indicator's number stands in its passage, from the first figure of a span to the last, and where its unit ends. */
function numberIn({ start, end, text }: ClausePlace, { value, unit = '' }: IndicatorRow): { start: number; end: number; unitEnd: number } | undefined {
  if (value === undefined) return undefined;
  const clause = text.slice(start, end);
  let at = 0;
  const found = [value].flat().map((number) => {
    const match = new RegExp(`(?<![\\d.])${String(number).replace('.', '\\.')}(?![\\d.])`, 'u').exec(clause.slice(at));
    if (match === null) return undefined;
    const from = at + match.index;
    at = from + match[0].length;
    return from;
  });
  const [first] = found;
  if (first === undefined || found.includes(undefined)) return undefined;
  const unitAt = clause.indexOf(unit, at);
  return { start: start + first, end: start + at, unitEnd: start + (unitAt < 0 ? at : unitAt + unit.length) };
}

/** Several indicators may be tied to the same words. */
function distinct<Some extends object>(goals: readonly Some[]): Some[] {
  return [...new Map(goals.map((goal) => [JSON.stringify(goal), goal])).values()];
}
