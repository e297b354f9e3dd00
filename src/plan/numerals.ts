/**
 * Numbers as plans write them: `19`, `１９`, `十九`, `一百零二`, `二〇二六`, `廿三`.
 */

const digits: Record<string, number> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const written = '零一二三四五六七八九';

/** The largest number these functions read and write. */
export const largestNumeral = 9999;

/** Reads digit by digit, as years are written: 二〇二六 → 2026. */
function readDigits(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads by place: 一百零二 → 102. Places must fall from left to right, 零 stands for left-out places only. */
function readPlaces(text: string): number | undefined {
  let value = 0;
  let ceiling = largestNumeral + 1;
  let pending: number | undefined;
  let zero = false;
  for (const character of text) {
    const place = places[character];
    const digit = digits[character];
    if (place !== undefined) {
      const bareTen = place === 10 && pending === undefined && value === 0 && !zero;
      if (place >= ceiling || (pending === undefined && !bareTen)) return undefined;
      value += (pending ?? 1) * place;
      ceiling = place;
      pending = undefined;
      zero = false;
    } else if (digit === 0) {
      if (zero || pending !== undefined || value === 0 || ceiling <= 10) return undefined;
      zero = true;
    } else if (digit !== undefined) {
      if (pending !== undefined) return undefined;
      pending = digit;
    } else {
      return undefined;
    }
  }
  if (zero && pending === undefined) return undefined;
  // 一百二 is 120 in speech; in numbering it would be a guess.
  if (pending !== undefined && ceiling > 10 && value > 0 && !zero) return undefined;
  return value + (pending ?? 0);
}

/**
 * The number that a numeral stands for, or `undefined` when the text is not one numeral.
 * Takes Arabic digits of any width, with leading zeros, and Chinese numerals up to 9999.
 */
export function parseNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (/^[0-9]{1,9}$/.test(plain)) return Number(plain);
  const chinese = plain.replace(/^廿/, '二十').replace(/^卅/, '三十');
  if (chinese === '' || chinese.length > 9) return undefined;
  const value = /[十百千]/.test(chinese) ? readPlaces(chinese) : readDigits(chinese);
  return value === undefined || value > largestNumeral ? undefined : value;
}

/** The number as a plan writes it: 19 → 十九, 102 → 一百零二. Throws a RangeError outside 0–9999. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > largestNumeral) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  if (value === 0) return '零';
  let text = '';
  let skipped = false;
  for (const [name, place] of [['千', 1000], ['百', 100], ['十', 10], ['', 1]] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? '零' : ''}${written[digit]}${name}`;
    skipped = false;
  }
  return text.replace(/^一十/, '十');
}
