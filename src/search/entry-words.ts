/**
 * Words for an address, as people type them: 第十九项, 任务19, 第四部分第2项, 四、.
 */

import type { Address } from '../plan/address.ts';
import { restarts } from '../plan/address-book.ts';
import { readWithin } from '../plan/address-forms.ts';
import { parseNumeral } from '../plan/numerals.ts';
import type { DirectoryEdition } from './directory.ts';

const prefix = /^(?:任[务務]|工作|项目|task|no\.?|t|#|第)+(?=\d)/u;
const part = /^第(\d{1,9})部[分份]/u;
const task = /^(\d{1,9})(?:[项項条條号號](?:任[务務]|工作)?)?[.、,:。]?(?:(?:[#/-]+s?|第)(\d{1,9})句?)?\/*$/u;

/** Every numeral in digits: 第十九项 is 第19项. */
const inDigits = (text: string): string =>
  text.replace(/[0-9]{1,9}|[〇零一二两三四五六七八九十百千廿卅]{1,9}/gu, (numeral) => String(parseNumeral(numeral) ?? numeral));

/** Tasks by their number, within a part when one was named; one that leads nowhere where there is none. */
function taskUnits(edition: DirectoryEdition, number: number, part: number | undefined): string[] {
  const inPart = part === undefined ? edition.tasks : edition.tasks.filter((task) => task.part === part);
  let found = inPart.filter((task) => task.number === number);
  const byPart = part !== undefined && restarts(edition);
  if (found.length === 0 && part !== undefined && !byPart) {
    // 第四部分第2项: the second task of the part, or the second of the plan.
    found = [...inPart.slice(number - 1, number), ...edition.tasks.filter((task) => task.number === number)];
  }
  return found.length > 0 ? found.map(({ id }) => id) : [byPart ? `${part}-${number}` : String(number)];
}

/** The places of an edition that a text names, likeliest first, whether they exist or not; the edition is no longer part of the text. */
export function placesNamed(text: string, edition: DirectoryEdition): Address[] {
  const digits = inDigits(text);
  const isChinese = !/[0-9]/u.test(text);
  const isPart = (number: string | undefined): boolean => edition.parts.some((one) => one.number === Number(number));
  const place = (unit: string, sentence?: string): Address =>
    ({ edition: edition.id, unit, sentence: sentence === undefined ? undefined : Number(sentence) });
  const [named = '', within] = part.exec(digits) ?? [];
  const rest = digits.slice(named.length).replace(prefix, '').replace(/\.(?=\d)/u, '-');
  if (within !== undefined && (rest === '' || !isPart(within))) return [place(`part/${Number(within)}`)];
  // 四、 is how parts are listed.
  if (isChinese && /^\d+、$/u.test(digits)) return [place(`part/${digits.slice(0, -1)}`)];
  const address = within === undefined ? readWithin(rest, edition) : undefined;
  const { unit = '' } = address ?? {};
  if (address !== undefined && (unit.includes('/') || (!isChinese && edition.tasks.some(({ id }) => id === unit)))) return [address];
  const [, number, sentence] = task.exec(rest) ?? [];
  if (number === undefined) return [];
  const tasks = taskUnits(edition, Number(number), within === undefined ? undefined : Number(within)).map((id) => place(id, sentence));
  return isChinese && digits === number && isPart(number) ? [...tasks, place(`part/${number}`)] : tasks;
}
