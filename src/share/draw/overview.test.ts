import { expect, test } from 'vitest';
import type { Overview } from '../overview.ts';
import { specimenOverview, specimenPartOverview } from '../specimens.ts';
import { sizeOf, textsOf } from './element.ts';
import { drawOverview } from './overview.ts';

const [part] = specimenOverview.parts;
const [task] = specimenPartOverview.parts[0]!.tasks;

const drawn = (overview: Overview) => {
  const drawing = drawOverview(overview, 'https://example.org/');
  return { height: sizeOf(drawing).height, said: textsOf(drawing).map(({ content }) => content).join('') };
};

test.each([
  ['many parts', { ...specimenOverview, parts: Array.from({ length: 40 }, () => part!) }, ['40', '120']],
  ['very many parts', { ...specimenOverview, parts: Array.from({ length: 200 }, () => part!) }, ['200', '600']],
  ['many tasks in a part', { ...specimenPartOverview, parts: [{ ...part!, tasks: Array.from({ length: 60 }, () => task!) }] }, ['60']],
  ['very many tasks in a part', { ...specimenPartOverview, parts: [{ ...part!, tasks: Array.from({ length: 400 }, () => task!) }] }, ['400']],
] as [string, Overview, string[]][])('a picture of %s says less, counts all and tells where the rest is', (_what, overview, counts) => {
  const { height, said } = drawn(overview);
  expect(height).toBeLessThanOrEqual(16_000);
  expect(said).not.toContain('带引号的提法');
  for (const words of [...counts, '图上没有列全，其余见网页。']) expect(said).toContain(words);
});

test('what there is room for is not left out', () => {
  for (const overview of [specimenOverview, specimenPartOverview]) {
    const { said } = drawn(overview);
    expect(said).toContain('带引号的提法');
    expect(said).not.toContain('没有列全');
  }
});
