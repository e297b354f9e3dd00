import type { Passage, Plan } from '../plan/model.ts';
import { mapPassages, passagesOf } from '../plan/passages.ts';
import type { EditionLedger } from './model.ts';
import { numberSentences } from './numbering.ts';

const ownerOfSentence = /^(.+)#s\d+$/u;

/**
 * The plan with its sentences numbered as they were published.
 * @param plan numbered through, as its files give it
 */
export function withStableNumbers(plan: Plan, ledger: EditionLedger | undefined): Plan {
  if (ledger === undefined) return plan;
  const texts = new Map<string, string[]>();
  for (const { name, passage } of passagesOf(plan)) {
    const owner = ownerOfSentence.exec(name)?.[1];
    if (owner !== undefined) texts.set(owner, [...texts.get(owner) ?? [], passage.text]);
  }
  const numbers = new Map([...texts].map(([owner, sentences]) => [owner, numberSentences(ledger.units.get(owner), sentences)]));
  return mapPassages(plan, <Kind extends Passage>(passage: Kind, name: string): Kind => {
    const [, owner = '', place] = /^(.+)#s(\d+)$/u.exec(name) ?? [];
    const number = numbers.get(owner)?.[Number(place) - 1];
    return number === undefined ? passage : { ...passage, number };
  });
}
