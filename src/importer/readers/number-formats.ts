import { largestNumeral, toChineseNumeral } from '../../plan/numerals.ts';

type Format = (value: number) => string | undefined;

const characters = (list: string): Format => (value) => [...list][value - 1];
const digitByDigit = (digits: string): Format => (value) => [...String(value)].map((digit) => [...digits][Number(digit)]).join('');
const consecutive = (first: string, last: number): Format => (value) => (
  value >= 1 && value <= last ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : undefined
);

/** a … z, aa, bb …, as Word continues after z up to 780. */
const letters = (first: string): Format => (value) => (
  value >= 1 && value <= 780
    ? String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
    : undefined
);

const upperRoman: Format = (value) => {
  if (value < 1 || value > 3999) return undefined;
  let rest = value;
  let text = '';
  for (const [worth, name] of [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ] as const) {
    text += name.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
};

/** 一百零二 */
const byPlace: Format = (value) => (value >= 0 && value <= largestNumeral ? toChineseNumeral(value) : undefined);

/** 十九, 九十九, then digit by digit: 一○二. */
const countedThenDigits = (zero: string): Format => (value) => (
  value >= 1 && value <= 99 ? toChineseNumeral(value) : digitByDigit(`${zero}一二三四五六七八九`)(value)
);

/** 十九, 百二: without 零, and without 一 in front of 十, 百 and 千. */
const japaneseCounting: Format = (value) => byPlace(value)?.replace(/零(?=.)/gu, '').replace(/一(?=[十百千])/gu, '');

const legal: Format = (value) => byPlace(value)
  ?.replace(/^十/u, '一十')
  .replace(/[一二三四五六七八九十百千]/gu, (character) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(character)] ?? character);

const fullWidth = digitByDigit('０１２３４５６７８９');
const enclosedCircle = consecutive('①', 20);

/** How Word's names of number formats write a number (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */
const formats: Record<string, Format> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosedCircle,
  decimalEnclosedCircleChinese: enclosedCircle,
  decimalEnclosedParen: consecutive('⑴', 20),
  decimalEnclosedFullstop: consecutive('⒈', 20),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: countedThenDigits('○'),
  taiwaneseCounting: countedThenDigits('○'),
  chineseCountingThousand: byPlace,
  taiwaneseCountingThousand: byPlace,
  ideographDigital: digitByDigit('〇一二三四五六七八九'),
  taiwaneseDigital: digitByDigit('○一二三四五六七八九'),
  japaneseDigitalTenThousand: digitByDigit('〇一二三四五六七八九'),
  japaneseCounting,
  chineseLegalSimplified: legal,
  ideographTraditional: characters('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: characters('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: consecutive('㊀', 10),
  lowerLetter: letters('a'),
  upperLetter: letters('A'),
  upperRoman,
  lowerRoman: (value) => upperRoman(value)?.toLowerCase(),
  none: () => '',
};

/** The number in a format by Word's name for it, or nothing when the format is unknown here. Out of a format's range, Arabic digits. */
export function formatNumber(value: number, format: string): string | undefined {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return write === undefined ? undefined : write(value) ?? String(value);
}
