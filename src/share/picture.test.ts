import { expect, test } from 'vitest';
import type { ShareCard } from './card.ts';
import type { Canvas } from './draw/frame.ts';
import { addressesUnder, drawn, pictureOf, picturesOf } from './picture.ts';
import { specimenArticle, specimenHome, specimenOverview, specimenPart, specimenPartOverview, specimenTask, specimenTerm, specimens } from './specimens.ts';

const addressOf = addressesUnder('https://www.example.gov.cn', '/');
const fileOf = (card: ShareCard, canvas: Canvas = { format: 'link' }): string => drawn({ card, canvas }).file;

test('a picture has a readable name and a hash', () => {
  expect(fileOf(specimenTask)).toMatch(/^\/share\/2027-19-[0-9a-f]{10}\.png$/);
  expect(fileOf(specimenPart, { format: 'square' })).toMatch(/^\/share\/2027-part-4-square-[0-9a-f]{10}\.png$/);
  expect(fileOf(specimenHome)).toMatch(/^\/share\/home-[0-9a-f]{10}\.png$/);
});

test('the path is the same for the same card and another for every change that can be seen', () => {
  const changes = [{ title: '别的题目' }, { numeral: '20' }, { partTitle: '别的部分' }, { code: '2027-20' }, { siteName: '别的网站' }, { planTitle: '别的要点' }, { publisher: '别的局' }];
  expect(fileOf(structuredClone(specimenTask))).toBe(fileOf(specimenTask));
  const paths = [specimenTask, ...changes.map((change) => ({ ...specimenTask, ...change }))].map((card) => fileOf(card));
  expect(new Set(paths).size).toBe(changes.length + 1);
});

test('a poster gets another path with its address, its summary and its date; a link card does not', () => {
  const canvas = (origin: string): Canvas => ({ format: 'poster', address: `https://${origin}/2027/19/` });
  const changed = { ...specimenTask, summary: '别的话。', date: '2027-04-01' };
  const posters = [fileOf(specimenTask, canvas('a.cn')), fileOf(specimenTask, canvas('b.cn')), fileOf({ ...specimenTask, summary: '别的话。' }, canvas('a.cn')), fileOf({ ...specimenTask, date: '2027-04-01' }, canvas('a.cn'))];
  expect(new Set(posters).size).toBe(4);
  expect(fileOf(changed)).toBe(fileOf(specimenTask));
});

test('no two pictures share a path', () => {
  const files = specimens.flatMap((card) => picturesOf(card, addressOf)).map((picture) => drawn(picture).file);
  expect(new Set(files).size).toBe(files.length);
});

test('a site holds every format of its pages, and of terms the link card', () => {
  expect(picturesOf(specimenTask, addressOf).map(({ canvas: { format } }) => format)).toEqual(['link', 'square', 'cover', 'poster']);
  expect(picturesOf(specimenArticle, addressOf).map(({ canvas: { format } }) => format)).toEqual(['link', 'square', 'cover', 'poster']);
  expect(picturesOf(specimenTerm, addressOf).map(({ canvas: { format } }) => format)).toEqual(['link']);
});

test('there is no poster where the site does not know its own address', () => {
  const unknown = addressesUnder(undefined, '/');
  expect(picturesOf(specimenTask, unknown).map(({ canvas: { format } }) => format)).toEqual(['link', 'square', 'cover']);
  expect(pictureOf(specimenTerm, 'poster', unknown)).toBeUndefined();
});

test('an overview is one long picture, as tall as what it holds, and nothing else is long', () => {
  const [plan, part] = [specimenOverview, specimenPartOverview].map((overview) => picturesOf(overview, addressOf).map(drawn));
  expect([plan, part].map((pictures) => pictures?.map(({ format, width }) => [format, width]))).toEqual([[['long', 1080]], [['long', 1080]]]);
  expect(plan![0]!.file).toMatch(/^\/share\/2027-overview-[0-9a-f]{10}\.png$/);
  const taller = { ...specimenOverview, parts: [...specimenOverview.parts, ...specimenOverview.parts] };
  expect(drawn(picturesOf(taller, addressOf)[0]!).height).toBeGreaterThan(plan![0]!.height);
  expect(pictureOf(specimenOverview, 'link', addressOf)).toBeUndefined();
  expect(pictureOf(specimenTask, 'long', addressOf)).toBeUndefined();
});

test('addresses are below the folder in which the site is published', () => {
  expect(addressesUnder('https://www.example.gov.cn', '/jyj/plan/')('/2027/19/')).toBe('https://www.example.gov.cn/jyj/plan/2027/19/');
});
