import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from './text-width.ts';
import { setTitle } from './title-breaks.ts';
import type { TitlePlace } from './title-breaks.ts';

const place: TitlePlace = { width: 676, height: 310, maxLines: 5, leading: 1.24, sizes: [96, 88, 80, 72, 64, 56, 48, 40] };
const words = ['教育', '高质量', '“双减”', '工作', '的', '把', '作为', '共同体', '**服务', '政z*', '20xx年', '、', ',', '，', '《办法》', '（试行）', 'STEAM', '5G', '%', '中小学', '与', '一体化'];
const titles = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 24 })
  .map((list) => list.join(''))
  .filter((title) => !title.includes('***')); // two masks side by side: nobody can say where one ends

describe('setTitle', () => {
  test.each([
    ['深入推进课堂教学改革', ['深入推进', '课堂教学改革']],
    ['加强中小学课程管理规范', ['加强中小学', '课程管理规范']],
    ['健全家校社协同育人机制', ['健全家校社协同', '育人机制']],
    ['构建教师梯队培养体系', ['构建教师', '梯队培养体系']],
    ['压实意识形态责任', ['压实意识', '形态责任']],
    ['巩固“双减”工作成效', ['巩固“双减”', '工作成效']],
    ['双减', ['双减']],
  ])('breaks %s by phrase', (title, lines) => {
    expect(setTitle(title, place).lines).toEqual(lines);
  });

  test('sets a short title large and a title of sixty characters within its place', () => {
    const long = '深入学习贯彻落实上级会议精神,全面推进公共服务优质均衡发展和城乡一体化,加快建设高质量服务体系,办好人民满意的事业';
    expect(long.length).toBeGreaterThan(55);
    expect(setTitle('办好学前教育', place)).toEqual({ lines: ['办好学前教育'], size: 96 });
    const { lines, size } = setTitle(long, place);
    expect(size).toBeGreaterThanOrEqual(40);
    expect(lines.length * place.leading * size).toBeLessThanOrEqual(place.height);
  });

  test('keeps the given words whole', () => {
    const title = '全面推进公办学前教育普及普惠发展';
    for (const word of ['学前教育普及普惠', '推进公办', '教育普及']) {
      expect(setTitle(title, place, [word]).lines.filter((line) => line.includes(word))).toHaveLength(1);
    }
  });

  test('breaks a word that is longer than a line', () => {
    const { lines, size } = setTitle('A'.repeat(80), place);
    expect(lines.join('')).toBe('A'.repeat(80));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(place.width);
  });

  test('gives lines that joined are the title, fit their measure and never begin or end with the wrong mark', () => {
    fc.assert(fc.property(titles, (title) => {
      const { lines, size } = setTitle(title, place);
      expect(lines.join('')).toBe(title);
      for (const line of lines) {
        expect(widthOf(line) * size).toBeLessThanOrEqual(place.width);
      }
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[”》）、，,%]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《（*]$(?<!z\*)/u);
    }));
  });

  test('never breaks inside a mask, a number or a catchword', () => {
    fc.assert(fc.property(titles, (title) => {
      const joined = setTitle(title, place).lines.join('\n');
      for (const word of ['**服务', '政z*', '20xx年', '“双减”', 'STEAM', '5G', '中小学']) {
        const broken = [...word].slice(1).map((_, index) => `${word.slice(0, index + 1)}\n${word.slice(index + 1)}`);
        expect(broken.filter((form) => joined.includes(form))).toEqual([]);
      }
    }));
  });
});
