import { expect, test } from 'vitest';
import { formatNumber } from './number-formats.ts';

test.each([
  ['decimal', 33, '33'], ['decimalZero', 9, '09'], ['decimalZero', 10, '10'], ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 20, '⑳'], ['decimalEnclosedCircle', 21, '21'], ['decimalEnclosedParen', 3, '⑶'], ['decimalEnclosedFullstop', 2, '⒉'],
  ['chineseCounting', 10, '十'], ['chineseCounting', 19, '十九'], ['chineseCounting', 33, '三十三'], ['chineseCounting', 102, '一○二'],
  ['chineseCountingThousand', 10, '十'], ['chineseCountingThousand', 102, '一百零二'], ['chineseCountingThousand', 110, '一百一十'],
  ['ideographDigital', 10, '一〇'], ['taiwaneseCounting', 20, '二十'],
  ['japaneseCounting', 10, '十'], ['japaneseCounting', 33, '三十三'], ['japaneseCounting', 102, '百二'], ['japaneseCounting', 110, '百十'],
  ['chineseLegalSimplified', 10, '壹拾'], ['chineseLegalSimplified', 23, '贰拾叁'],
  ['ideographTraditional', 10, '癸'], ['ideographTraditional', 11, '11'], ['ideographZodiac', 12, '亥'], ['ideographEnclosedCircle', 3, '㊂'],
  ['lowerLetter', 1, 'a'], ['lowerLetter', 26, 'z'], ['lowerLetter', 27, 'aa'], ['upperLetter', 28, 'BB'], ['lowerLetter', 781, '781'],
  ['lowerRoman', 4, 'iv'], ['upperRoman', 1999, 'MCMXCIX'], ['upperRoman', 0, '0'], ['numberInDash', 5, '- 5 -'], ['none', 5, ''],
])('%s writes %i as %s', (format, value, expected) => {
  expect(formatNumber(value, format)).toBe(expected);
});

test.each(['hebrew1', 'toString', ''])('the format “%s” is unknown', (format) => {
  expect(formatNumber(1, format)).toBeUndefined();
});
