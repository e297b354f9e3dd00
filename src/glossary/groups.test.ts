import { expect, test } from 'vitest';
import { byKind, byLetter, byPart, bySubject, type TermGroup } from './groups.ts';
import { occurrencesOf } from './occurrences.ts';
import { specimenEntry, specimenPlan } from './specimen.ts';

const entries = [
  specimenEntry('yi-hao', ['乙'], { subject: '德育', kind: 'press' }),
  specimenEntry('5621-ji-hua', ['丙'], { subject: '德育', kind: 'plan' }),
  specimenEntry('jia', ['甲'], { subject: '总体' }),
  specimenEntry('jia-wu', ['戊'], { subject: '总体' }),
];
const seen = (groups: TermGroup[]) => groups.map(({ id, name, entries: held }) => [id, name, held.map(({ slug }) => slug)]);

test('by letter, figures first', () => {
  expect(seen(byLetter(entries))).toEqual([['数字', '数字', ['5621-ji-hua']], ['J', 'J', ['jia', 'jia-wu']], ['Y', 'Y', ['yi-hao']]]);
});

test('by subject', () => {
  expect(seen(bySubject(entries))).toEqual([['subject-1', '德育', ['5621-ji-hua', 'yi-hao']], ['subject-2', '总体', ['jia', 'jia-wu']]]);
});

test('by kind, the firmest ground first, kinds without entries left out', () => {
  expect(seen(byKind(entries))).toEqual([
    ['kind-plan', '原文自释', ['5621-ji-hua']], ['kind-press', '公开报道', ['yi-hao']], ['kind-unverified', '释义待核', ['jia', 'jia-wu']],
  ]);
});

test('by part, a term in each part that uses it, also in its title', () => {
  const plan = specimenPlan('甲。', [['乙', [['丙', '甲。']]], ['无', [['题', '无。']]], ['无', [['题', '甲。']]]]);
  expect(seen(byPart(entries, plan, occurrencesOf(plan, entries)))).toEqual([
    ['introduction', '引言', ['jia']], ['part-1', '第一部分', ['5621-ji-hua', 'jia', 'yi-hao']], ['part-3', '第三部分', ['jia']],
  ]);
});
