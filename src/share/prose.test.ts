import { describe, expect, test } from 'vitest';
import { setProse } from './prose.ts';
import { widthOf } from './text-width.ts';

const text = '推进义务教育“三生”课堂和高中“双新”教学实践研究，每周开放不少于8小时，进一步提升**教育云平台功能，加强5G与智慧校园建设，到2027年覆盖率达到95%。';

describe('setProse', () => {
  test.each([8, 11, 12, 13, 17, 23, 40])('fills lines of %i em and loses nothing', (measure) => {
    const lines = setProse(text, measure);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(measure);
    for (const line of lines.slice(0, -1)) expect(widthOf(line)).toBeGreaterThan(measure - 6);
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[”，。%]/u);
    for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/“$/u);
  });

  test.each([6, 7, 8, 9, 10, 12, 15])('keeps numbers with their units and masks whole at %i em', (measure) => {
    const joined = setProse(text, measure).join('\n');
    for (const word of ['2027年', '95%', '**教', '5G']) expect(joined).toContain(word);
  });

  test.each([7, 8, 9, 11])('keeps ordinals and counts whole at %i em', (measure) => {
    const joined = setProse('见第11—17项，年内争创2所，每学期召开2次', measure).join('\n');
    for (const words of ['第11—17项', '2所', '2次']) expect(joined).toContain(words);
  });

  test('cuts pinyin at its spaces', () => {
    expect(setProse('dǎng guǎn gàn bù', 6).map((line) => line.trim())).toEqual(['dǎng guǎn', 'gàn bù']);
  });

  test('leaves no character alone at the end where there is another way', () => {
    expect(setProse('一二三四五六七八九十甲', 10).map(widthOf)).toEqual([7, 4]);
  });

  test('breaks what is longer than a line', () => {
    expect(setProse('A'.repeat(40), 8).every((line) => widthOf(line) <= 8)).toBe(true);
  });
});
