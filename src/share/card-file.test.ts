import { expect, test } from 'vitest';
import { cardFile } from './card-file.ts';
import { specimenHome, specimenPart, specimenTask, specimens } from './specimens.ts';

test('a picture has a readable name and a hash', () => {
  expect(cardFile(specimenTask)).toMatch(/^\/share\/2027-19-[0-9a-f]{10}\.png$/);
  expect(cardFile(specimenPart)).toMatch(/^\/share\/2027-part-4-[0-9a-f]{10}\.png$/);
  expect(cardFile(specimenHome)).toMatch(/^\/share\/home-[0-9a-f]{10}\.png$/);
});

test('the path is the same for the same card and another for every change that can be seen', () => {
  const changes = [{ title: '别的题目' }, { numeral: '20' }, { partTitle: '别的部分' }, { code: '2027-20' }, { siteName: '别的网站' }, { planTitle: '别的要点' }];
  expect(cardFile(structuredClone(specimenTask))).toBe(cardFile(specimenTask));
  const paths = [specimenTask, ...changes.map((change) => ({ ...specimenTask, ...change }))].map(cardFile);
  expect(new Set(paths).size).toBe(changes.length + 1);
});

test('no two cards share a path', () => {
  expect(new Set(specimens.map(cardFile)).size).toBe(specimens.length);
});
