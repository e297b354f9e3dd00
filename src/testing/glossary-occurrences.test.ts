import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { occurrencesOf } from '../glossary/occurrences.ts';
import type { Entry } from '../glossary/schema.ts';
import { sentencesOf, tasksOf, type Plan } from '../plan/model.ts';
import { readSources, contentOf } from './pages/source-reading.ts';

const content = contentOf('real');
const { plans, glossary } = await readArchive(content);

/** An occurrence as its slug and its offset in the source document. */
type Found = [slug: string, offset: number];

/**
 * Searches the text of the source document itself: line by line, one pattern of everything that claims words in a line's
 * task, longest first. Shares nothing with the matcher, the model or its ranges.
 */
function searchSource(plan: Plan, entries: readonly Entry[]): Found[] {
  const text = readFileSync(join(content, 'plans', plan.edition, 'source', plan.source.file), 'utf8').replace(/^\uFEFF/, '');
  const { lines } = readSources(content).find(({ edition }) => edition === plan.edition)!;
  const found: Found[] = [];
  let task = '0';
  let offset = text.indexOf(`\n${lines[0]!}`) + 1;
  for (const line of lines) {
    offset = text.indexOf(line, offset);
    const number = /^(\d+)[.．、]/u.exec(line);
    if (/^[一二三四五六七八九十]+、/u.test(line)) task = '0';
    else if (number !== null) task = number[1]!;
    if (line !== lines[0]) found.push(...searchLine(line, task, plan.edition, entries).map(([slug, at]): Found => [slug, offset + at]));
  }
  return found;
}

function searchLine(line: string, task: string, edition: string, entries: readonly Entry[]): Found[] {
  const claims = entries
    .filter(({ only }) => only === undefined || (only[edition] ?? []).includes(task))
    .flatMap(({ slug, forms, except = [] }) => [...forms.map((words) => ({ slug, words })), ...except.map((words) => ({ slug: '', words }))])
    .sort((a, b) => b.words.length - a.words.length);
  const pattern = new RegExp(['《[^》]*》', ...claims.map(({ words }) => RegExp.escape(words))].join('|'), 'gu');
  return [...line.matchAll(pattern)].flatMap(({ 0: words, index }): Found[] => {
    const slug = claims.find((claim) => claim.words === words)?.slug ?? '';
    return slug === '' ? [] : [[slug, index]];
  });
}

/** Where the occurrences of the glossary stand in the source, by the ranges of their passages. */
function listed(plan: Plan, entries: readonly Entry[]): Found[] {
  const tasks = new Map(tasksOf(plan).map((task) => [task.id, task]));
  return [...occurrencesOf(plan, entries)].flatMap(([slug, places]) => places.map((place): Found => {
    if (place.where === 'part') return [slug, plan.parts.find(({ number }) => number === place.part)!.heading.title.range.start + place.start];
    if (place.where === 'heading') return [slug, tasks.get(place.task)!.heading.title.range.start + place.start];
    const holder = place.task === null ? plan.introduction : tasks.get(place.task)!;
    return [slug, sentencesOf(holder)[place.sentence - 1]!.range.start + place.start];
  }));
}

const inOrder = (found: Found[]): Found[] => [...found].sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1));

describe.each(plans.map((plan) => [plan.edition, plan] as const))('the glossary in the source of %s', (_edition, plan) => {
  const searched = inOrder(searchSource(plan, glossary));

  test('every occurrence that is listed is one that a search of the source finds, and the other way round', () => {
    expect(searched.length).toBeGreaterThan(glossary.length);
    expect(inOrder(listed(plan, glossary))).toEqual(searched);
  });

  test('nothing is found inside 《》', () => {
    const text = readFileSync(join(content, 'plans', plan.edition, 'source', plan.source.file), 'utf8');
    const inside = searched.filter(([, offset]) => text.lastIndexOf('《', offset) > text.lastIndexOf('》', offset));
    expect(inside).toEqual([]);
  });

  test('no entry is without an occurrence', () => {
    const used = new Set(searched.map(([slug]) => slug));
    expect(glossary.filter(({ slug }) => !used.has(slug)).map(({ slug }) => slug)).toEqual([]);
  });
});
