import { expect, test } from 'vitest';
import { draftFile, draftOf, type DraftWish } from './draft.ts';
import { parseArticle } from './parse.ts';

const wish: DraftWish = { kind: 'update', title: '剪: “完”了 # {一}', edition: '20xx', tasks: ['8', '2-3'], parts: [], slug: 'cut', today: '2036-02-29' };

test.each([
  wish,
  { ...wish, kind: 'interpretation', tasks: [], parts: [2], author: '甲 & 乙' },
  { ...wish, kind: 'interpretation', tasks: [] },
] as const)('a new $kind can be read, and says what was told', (asked) => {
  const { article, problems } = parseArticle(draftOf(asked), asked.kind, draftFile(asked));
  expect(problems).toEqual([]);
  expect(article).toMatchObject({ title: asked.title, edition: '20xx', status: 'draft', written: '2036-02-29' });
  expect([article.tasks ?? [], article.parts ?? [], article.author]).toEqual([asked.tasks, asked.parts, 'author' in asked ? asked.author : undefined]);
  expect(article.reviewBy).toBe(asked.kind === 'update' ? undefined : '2037-02-28');
  expect(article.body.texts.some(({ words }) => words.includes('【'))).toBe(true);
});
