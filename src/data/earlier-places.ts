import { currentWording, sentencesOfWording, type PublishedUnit, type UnitName } from '../ledger/model.ts';
import { numbersEver, presentNumber } from '../ledger/sentence-numbers.ts';
import { sentenceId } from '../plan/address.ts';
import { sentencesOf, type Block, type Plan } from '../plan/model.ts';
import { editions } from './archive.ts';
import { hasPage } from './published-units.ts';

/** By a sentence as it is drawn, the numbers of the sentences whose place it took. */
const earlierNumbers = new WeakMap<object, number[]>();

for (const edition of editions) {
  for (const unit of edition.ledger?.units.values() ?? []) rememberPlaces(unit, sentencesOf(blocksNamed(edition.plan, unit.name)));
}

/** Lets the old addresses of a unit's sentences lead to those that took their place. */
export function rememberPlaces(unit: PublishedUnit, sentences: readonly { number: number }[]): void {
  const retired = retiredNumbers(unit);
  for (const sentence of sentences) {
    const numbers = retired.get(sentence.number);
    if (numbers !== undefined) earlierNumbers.set(sentence, numbers);
  }
}

/** The numbers of the sentences whose place this one took. */
export const earlierNumbersOf = (sentence: object): readonly number[] => earlierNumbers.get(sentence) ?? [];

/** The numbers of a unit's sentences that are gone without anything in their place: all, where it was withdrawn and had no page of its own. */
export function goneNumbers(edition: string, name: UnitName): readonly number[] {
  const unit = editions.find(({ plan }) => plan.edition === edition)?.ledger?.units.get(name);
  if (unit === undefined) return [];
  return unit.withdrawal === undefined || hasPage(name) ? retiredNumbers(unit).get(undefined) ?? [] : [...numbersEver(unit)];
}

/** The ids that a task or part and its sentences ever had on the page of the whole plan. */
export function idsEver(unit: PublishedUnit): string[] {
  const id = unit.name.replace('/', '-');
  return [id, ...[...numbersEver(unit)].map((number) => `${id}-${sentenceId(number)}`)];
}

/** The numbers a unit's current wording no longer has, by the number of the sentence that took their place. */
function retiredNumbers(unit: PublishedUnit): Map<number | undefined, number[]> {
  const current = new Set(sentencesOfWording(currentWording(unit)).map(({ number }) => number));
  const retired = [...numbersEver(unit)].filter((number) => !current.has(number)).sort((a, b) => a - b);
  return Map.groupBy(retired, (number) => presentNumber(unit, number));
}

/** The text of a unit of the plan as it is now. */
function blocksNamed({ introduction, parts, appendices }: Plan, name: string): Block[] {
  if (name === 'introduction') return introduction;
  const [kind, number] = name.split('/');
  const part = kind === 'part' ? parts.find((one) => String(one.number) === number) : undefined;
  if (part !== undefined) return [...part.opening, ...part.sections.flatMap(({ opening }) => opening)];
  if (kind === 'appendix') return appendices.find((one) => String(one.number) === number)?.blocks ?? [];
  return parts.flatMap(({ tasks }) => tasks).find(({ id }) => id === name)?.blocks ?? [];
}
