import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type DiffPiece } from './diff.ts';

const drawn = (pieces: readonly DiffPiece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`)).join('');

test.each([
  ['读者满意', '读者满意', '读者满意'],
  ['新建书架12个。', '新建书架15个。', '新建书架[-12][+15]个。'],
  ['开展服务。', '开展延时服务。', '开展[+延时]服务。'],
  ['', '全新的一句。', '[+全新的一句。]'],
  ['删去的一句。', '', '[-删去的一句。]'],
])('%s → %s', (earlier, later, expected) => {
  expect(drawn(diffWords(earlier, later))).toBe(expected);
});

test('each side of a difference reads as its own wording', () => {
  const words = fc.array(fc.constantFrom('教育', '教师', '的', '，', '20xx', '**', '一'), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(words, words, (earlier, later) => {
    const pieces = diffWords(earlier, later);
    const without = (kind: DiffPiece['kind']): string => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
    expect(without('added')).toBe(earlier);
    expect(without('removed')).toBe(later);
  }));
});
