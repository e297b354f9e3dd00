import { tasksOf, textOf, type Plan } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import { introductionId } from './match.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import type { Entry } from './schema.ts';
import { isSlugOf, slugOf } from './slug.ts';

/** Everything that is wrong with the entries taken together and with the plans they speak of. */
export function validateGlossary(entries: readonly Entry[], plans: readonly Plan[]): Problem[] {
  const occurrences = new Map(plans.map((plan) => [plan.edition, occurrencesOf(plan, entries)]));
  return [
    ...duplicateForms(entries),
    ...entries.flatMap((entry) => {
      const places = new Map([...occurrences].map(([edition, found]) => [edition, found.get(entry.slug) ?? []]));
      return [
        ...wrongSlug(entry), ...ungrounded(entry), ...unseenNumber(entry), ...absentQuote(entry, plans), ...absentTerm(entry, places),
      ];
    }),
  ];
}

function wrongSlug({ file, slug, term, pinyin }: Entry): Problem[] {
  const expected = slugOf(term, pinyin);
  if (expected === undefined) {
    return [{ kind: 'field-invalid', file, field: 'pinyin', found: pinyin, expected: `“${term}”每字一个音节` }];
  }
  return isSlugOf(slug, expected) ? [] : [{ kind: 'field-invalid', file, field: '文件名', found: `${slug}.yaml`, expected: `${expected}.yaml` }];
}

/** Every definition says where it comes from, and what has no ground has no definition. */
function ungrounded({ file, kind, definition, source, quote }: Entry): Problem[] {
  if (kind === 'unverified') {
    return definition === undefined ? [] : [{ kind: 'term-unsourced', file, field: 'definition', found: definition }];
  }
  const ground = kind === 'plan' ? 'quote' : 'source';
  return [
    ...(definition === undefined ? [{ kind: 'field-invalid', file, field: 'definition', found: '（没有填写）', expected: '释义' } as const] : []),
    ...((kind === 'plan' ? quote : source) === undefined ? [{ kind: 'term-unsourced', file, field: ground, found: '（没有填写）' } as const] : []),
  ];
}

/** A number that nobody saw is not printed. */
function unseenNumber({ file, source }: Entry): Problem[] {
  if (source?.number === undefined || source.checked !== 'not-opened') return [];
  return [{ kind: 'field-invalid', file, field: 'source.number', found: source.number, expected: '不写：来源没有打开，文号无从核对' }];
}

function absentQuote({ file, quote }: Entry, plans: readonly Plan[]): Problem[] {
  if (quote === undefined) return [];
  const plan = plans.find(({ edition }) => edition === quote.edition);
  const text = plan === undefined ? undefined : textNamed(plan, quote.task);
  return text?.includes(quote.text) === true ? [] : [{ kind: 'quote-absent', file, field: 'quote.text', found: quote.text }];
}

function textNamed(plan: Plan, id: string): string | undefined {
  if (id === introductionId) {
    return [textOf(plan.introduction), ...plan.parts.map((part) => part.heading.title.text)].join('\n');
  }
  const task = tasksOf(plan).find((candidate) => candidate.id === id);
  return task === undefined ? undefined : `${task.heading.title.text}\n${textOf(task)}`;
}

/** @param places where the entry occurs, by edition */
function absentTerm({ file, forms, only }: Entry, places: ReadonlyMap<string, Occurrence[]>): Problem[] {
  const misplaced = Object.entries(only ?? {}).flatMap(([edition, tasks]): Problem[] => {
    const found = places.get(edition);
    if (found === undefined) {
      return [{ kind: 'term-absent', file, field: `only.${edition}`, found: edition, expected: [...places.keys()].join('、') }];
    }
    const used = new Set(found.map((place) => (place.where === 'part' ? introductionId : place.task ?? introductionId)));
    return tasks.filter((task) => !used.has(task))
      .map((task) => ({ kind: 'term-absent', file, field: `only.${edition}`, found: task }));
  });
  if (misplaced.length > 0) return misplaced;
  const written = new Set([...places.values()].flat().map(({ form }) => form));
  return forms.filter((form) => !written.has(form))
    .map((form) => ({ kind: 'term-orphan', file, field: 'forms', found: form }));
}

/** One form may belong to two entries only where their tasks tell them apart. */
function duplicateForms(entries: readonly Entry[]): Problem[] {
  const claimants = new Map<string, Entry[]>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const form of new Set(entry.forms)) {
      const earlier = claimants.get(form) ?? [];
      const rivals = earlier.filter((other) => !toldApart(entry, other));
      if (rivals.length > 0) {
        problems.push({
          kind: 'term-duplicate-form', file: entry.file, field: 'forms',
          found: `${form}（另见 ${rivals.map(({ file }) => file).join('、')}）`,
        });
      }
      claimants.set(form, [...earlier, entry]);
    }
  }
  return problems;
}

function toldApart({ only: a }: Entry, { only: b }: Entry): boolean {
  return a !== undefined && b !== undefined
    && Object.entries(a).every(([edition, tasks]) => tasks.every((task) => b[edition]?.includes(task) !== true));
}
