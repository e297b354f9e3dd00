import { describe, expect, test } from 'vitest';
import { SourceReader } from './locate.ts';

describe('SourceReader', () => {
  test('finds text across the line breaks and spaces of the source, in UTF-16 offsets', () => {
    const reader = new SourceReader('一、题\r\n  甲乙\r\n  丙丁。');
    reader.goToLine(2);
    expect(reader.find('甲乙丙丁。', 4)).toEqual({ start: 7, end: 16 });
    expect(reader.position).toBe(16);
  });

  test('passes over no more than it was allowed, and stays where it is when text is not there', () => {
    const reader = new SourceReader('1.标题。正文。');
    expect(reader.find('正文。', 4)).toBeUndefined();
    expect(reader.position).toBe(0);
    expect(reader.find('标题', 2)).toEqual({ start: 2, end: 4 });
    expect(reader.find('正文。', 1)).toEqual({ start: 5, end: 8 });
  });

  test('finds text that has spaces of its own', () => {
    expect(new SourceReader('看 得 见').find('看 得 见', 0)).toEqual({ start: 0, end: 5 });
  });

  test('knows lines by any kind of break', () => {
    const reader = new SourceReader('甲\r乙\n丙\r\n丁');
    reader.goToLine(4);
    expect(reader.glimpse()).toEqual({ text: '丁', line: 4 });
    reader.goToLine(9);
    expect(reader.glimpse().text).toBe('');
  });
});
