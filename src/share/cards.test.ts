import { describe, expect, test } from 'vitest';
import type { Passage, Plan, Task } from '../plan/model.ts';
import { identityOf, numeralOf } from './card.ts';
import { cardsOf } from './cards.ts';

const range = { start: 0, end: 0 };
const passage = (text: string): Passage => ({ text, spans: [{ kind: 'text', text }], range });
const task = (id: string, part: number): Task => ({
  id, part, number: Number(id), heading: { label: `${id}.`, title: passage(`任务${id}`), stop: '。' }, blocks: [], range,
});
const plan: Plan = {
  edition: '2027',
  title: passage('2027年工作要点'),
  introduction: [],
  parts: [
    { number: 1, heading: { label: '一、', title: passage('坚持服务优先,把方便群众作为出发点'), stop: '' }, opening: [], sections: [], tasks: [task('1', 1), task('2', 1)], range },
    { number: 2, heading: { label: '（二）', title: passage('坚持改革创新'), stop: '' }, opening: [], sections: [], tasks: [task('3', 2)], range },
  ],
  appendices: [],
  details: [],
  source: { file: 'plan.txt', sha256: '' },
};
const site = { name: '工作要点', publisher: '某某局' };

describe('cardsOf', () => {
  test('gives one card a page', () => {
    expect(cardsOf(site, [plan]).map(({ kind, page }) => `${kind} ${page}`)).toEqual([
      'home /', 'edition /2027/', 'part /2027/part/1/', 'part /2027/part/2/', 'task /2027/1/', 'task /2027/2/', 'task /2027/3/',
      'overview /2027/overview/', 'overview /2027/part/1/overview/', 'overview /2027/part/2/overview/',
    ]);
  });

  test('has one home card, for the first plan, and the other cards for every plan', () => {
    const earlier = { ...plan, edition: '2026', title: passage('2026年工作要点') };
    const cards = cardsOf(site, [plan, earlier]);
    expect(cards.filter(({ kind }) => kind === 'home')).toMatchObject([{ planTitle: '2027年工作要点', partCount: 2, taskCount: 3 }]);
    expect(cards).toHaveLength(19);
    expect(new Set(cards.map(({ page }) => page)).size).toBe(19);
  });

  test('has no cards where there are no plans', () => {
    expect(cardsOf(site, [])).toEqual([]);
  });

  test('says of a task its part, its number and its printed code', () => {
    expect(cardsOf(site, [plan]).find(({ page }) => page === '/2027/3/')).toEqual({
      kind: 'task', page: '/2027/3/', siteName: '工作要点', publisher: '某某局', title: '任务3', unbroken: [], planTitle: '2027年工作要点',
      numeral: '3', partLabel: '（二）', partTitle: '坚持改革创新', code: '2027-3',
    });
  });

  test('says of an edition its parts, and of a part its tasks', () => {
    const cards = cardsOf(site, [plan]);
    expect(cards.find(({ kind }) => kind === 'edition')).toMatchObject({ contents: [{ label: '一', note: '1—2' }, { label: '二', note: '3' }] });
    expect(cards.find(({ kind }) => kind === 'part')).toMatchObject({ contents: [{ label: '1', title: '任务1' }, { label: '2', title: '任务2' }] });
  });

  test('says what editors say of a task, and the day of its wording', () => {
    const [first, second] = plan.parts;
    const summed = { ...plan, parts: [{ ...first!, tasks: [{ ...task('1', 1), editorial: { summary: '一句话。', audiences: [], stages: [], subjects: [] } }] }, second!] };
    const cards = cardsOf(site, [summed], { dateOf: (edition, unit) => (unit === '1' ? `${edition}-03-01` : undefined) });
    expect(cards.find(({ page }) => page === '/2027/1/')).toMatchObject({ summary: '一句话。', date: '2027-03-01' });
    expect(cards.find(({ page }) => page === '/2027/3/')).toMatchObject({ date: undefined, summary: undefined });
  });

  test('keeps masks and short terms of a title together, wherever the plan tells of them', () => {
    const title: Passage = {
      ...passage('办好**教育第7项'),
      spans: [{ kind: 'text', text: '办好' }, { kind: 'term', slug: 'x', first: true, spans: [{ kind: 'mask', text: '**', hides: '名称' }] }, { kind: 'text', text: '教育第7项' }],
    };
    const terms = [{ slug: 'x', term: '好教育', forms: ['好**教', '办好**教育', '没有'] }];
    expect(cardsOf(site, [{ ...plan, title }], { terms }).find(({ kind }) => kind === 'edition')).toMatchObject({ unbroken: ['**', '好**教'] });
  });
});

test.each([['19.', '19'], ['四、', '四'], ['（二）', '二'], ['第一部分：', '第一部分'], ['2-3.', '2-3'], ['20．', '20']])(
  'the number of the label %s is %s',
  (label, numeral) => expect(numeralOf({ label, title: passage(''), stop: '' })).toBe(numeral),
);

test('a term card belongs to the page of its term', () => {
  expect(cardsOf(site, [], { terms: [{ slug: 'san-you', term: '三有', forms: ['三有'] }] })).toMatchObject([{ kind: 'term', page: '/glossary/san-you/', title: '三有' }]);
});

test('the publisher speaks where it is known', () => {
  expect(identityOf({ siteName: '要点', publisher: '某某局' })).toBe('某某局 · 要点');
  expect(identityOf({ siteName: '要点' })).toBe('要点');
});

test('an article card says of which column and plan it is', () => {
  const article = { path: '/updates/open-day/', title: '开放日', column: '工作动态', edition: '2027', date: '2027-03-01' };
  expect(cardsOf(site, [plan], { articles: [article] }).at(-1)).toEqual({
    kind: 'article', page: '/updates/open-day/', siteName: '工作要点', publisher: '某某局', title: '开放日', unbroken: [],
    column: '工作动态', planTitle: '2027年工作要点', date: '2027-03-01',
  });
});
