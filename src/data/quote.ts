import { shownWords } from '../emendation/emend.ts';
import { introductionId } from '../glossary/match.ts';
import type { Entry } from '../glossary/schema.ts';
import { textOf } from '../plan/model.ts';
import { editions } from './archive.ts';

/** The plan's words that an entry quotes, as the plan's pages show them. */
export function quoteWords({ edition, task: id, text }: NonNullable<Entry['quote']>): string {
  const found = editions.find(({ plan }) => plan.edition === edition);
  if (found === undefined) return text;
  const { plan, tasks } = found;
  const task = tasks.find((one) => one.id === id);
  const texts = id === introductionId
    ? [textOf(plan.introduction), ...plan.parts.map(({ heading }) => heading.title.text)]
    : task === undefined ? [] : [task.heading.title.text, textOf(task)];
  return shownWords(texts.join('\n'), text);
}
