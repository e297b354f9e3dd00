import { describe, expect, test } from 'vitest';
import type { Passage, Plan, Task } from '../plan/model.ts';
import type { Overview } from './overview.ts';
import { overviewsOf } from './overview.ts';
import { overviewCounts, overviewNotes } from './overview-words.ts';
import type { CardSources } from './sources.ts';

const range = { start: 0, end: 0 };
const passage = (text: string): Passage => ({ text, spans: [{ kind: 'text', text }], range });
const task = (id: string, part: number, summary?: string): Task => ({
  id, part, number: Number(id), heading: { label: `${id}.`, title: passage(`任务${id}`), stop: '。' }, blocks: [], range,
  ...(summary === undefined ? {} : { editorial: { summary, audiences: [], stages: [], subjects: [] } }),
});
const plan: Plan = {
  edition: '2027', title: passage('2027年工作要点'), introduction: [],
  parts: [
    { number: 1, heading: { label: '一、', title: passage('坚持“四心”'), stop: '' }, opening: [], sections: [], tasks: [task('1', 1, '一句话。'), task('2', 1)], range },
    { number: 2, heading: { label: '二、', title: passage('总体要求'), stop: '' }, opening: [], sections: [], tasks: [], range },
    { number: 3, heading: { label: '三、', title: passage('坚持改革'), stop: '' }, opening: [], sections: [], tasks: [task('3', 3)], range },
  ],
  appendices: [], details: [], source: { file: 'plan.txt', sha256: '' },
};
const sources: CardSources = {
  dateOf: (_, unit) => ({ title: '2027-01-01', 'part/1': '2027-02-01', 2: '2027-03-01', 3: '2027-04-01' })[unit],
  issuanceOf: () => '某某局',
  goalsOf: () => ({
    numbers: [{ number: '3', unit: '次', quote: '不少于3次', passage: '2#s1' }, { number: '8', unit: '%', quote: '提高8%', passage: 'introduction#s1' }],
    others: [{ name: '要完成的事项', goals: [{ quote: '建成西渡口', passage: '3#s2' }] }],
  }),
  catchwordsOf: () => [
    { slug: 'si-xin', words: '“四心”', passages: ['introduction#s2', 'part/1#title', '1#s1', '1#s2', '3#s1'] },
    { slug: 'san-you', words: '“三有”', passages: ['1#s1'] },
  ],
};
const overviews = overviewsOf({ name: '要点', publisher: '某某局' }, plan, sources);
const at = (page: string): Overview => overviews.find((overview) => overview.page === page)!;

describe('overviewsOf', () => {
  test('gives one of the plan and one of each part that has tasks', () => {
    expect(overviews.map(({ page, subject, code }) => [page, subject, code])).toEqual([
      ['/2027/overview/', '/2027/', '2027'], ['/2027/part/1/overview/', '/2027/part/1/', '2027/part/1'], ['/2027/part/3/overview/', '/2027/part/3/', '2027/part/3'],
    ]);
    expect(overviewsOf({ name: '要点' }, { ...plan, parts: plan.parts.slice(1, 2) }, {})).toEqual([]);
  });

  test('says the editors’ sentence of a task where its part is shown', () => {
    expect(at('/2027/overview/').parts.map(({ numeral, tasks }) => [numeral, ...tasks.map(({ numeral: own, summary }) => [own, summary])]))
      .toEqual([['一', ['1', undefined], ['2', undefined]], ['二'], ['三', ['3', undefined]]]);
    expect(at('/2027/part/1/overview/').parts.map(({ tasks }) => tasks.map(({ title, path, summary }) => [title, path, summary])))
      .toEqual([[['任务1', '/2027/1/', '一句话。'], ['任务2', '/2027/2/', undefined]]]);
  });

  test('has the goals of what is shown, each with its place', () => {
    expect(at('/2027/overview/').numbers.map(({ number, unit, place, owner }) => [number + unit, place.words, place.path, owner]))
      .toEqual([['3次', '第2项第1句', '/2027/2/#s1', '第2项'], ['8%', '引言第1句', '/2027/#s1', '引言']]);
    expect([1, 3].map((part) => at(`/2027/part/${part}/overview/`)).map(({ numbers, goals }) => [numbers.map(({ quote }) => quote), goals.map(({ goals: held }) => held.map(({ quote }) => quote))]))
      .toEqual([[['不少于3次'], []], [[], [['建成西渡口']]]]);
  });

  test('has catchwords by part, and within a part by task, in the order of the plan', () => {
    const words = (page: string) => at(page).catchwords.map(({ place, catchwords }) => [place.words, ...catchwords.map((one) => one.words)]);
    expect(words('/2027/overview/')).toEqual([['引言', '“四心”'], ['第一部分', '“四心”', '“三有”'], ['第三部分', '“四心”']]);
    expect(words('/2027/part/1/overview/')).toEqual([['第一部分', '“四心”'], ['第1项', '“四心”', '“三有”']]);
    expect(at('/2027/part/1/overview/').catchwords[1]?.catchwords[1]?.path).toBe('/glossary/san-you/');
  });

  test('bears the day of the latest wording of what is shown', () => {
    expect(overviews.map(({ date }) => date)).toEqual(['2027-04-01', '2027-03-01', '2027-04-01']);
  });
});

describe('the words of an overview', () => {
  test('count parts and tasks', () => {
    expect(overviews.map((overview) => overviewCounts(overview).map(({ number, name }) => `${number}${name}`))).toEqual([['3个部分', '3项任务'], ['2项任务'], ['1项任务']]);
  });

  test('tell the plan’s words from the editors’, and speak only of what is there', () => {
    expect(overviewNotes(at('/2027/part/1/overview/'))).toBe('标题、数字、各句和提法照录计划原文，隐去的字词照原样。标有“编者概括”的是编者的话，不是计划原文。完整的要求以原文为准。');
    expect(overviewNotes({ parts: [], numbers: [], goals: [], catchwords: [] })).toBe('标题照录计划原文，隐去的字词照原样。完整的要求以原文为准。');
  });
});
