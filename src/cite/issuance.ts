import type { DetailKind, Plan } from '../plan/model.ts';
import { parseNumeral } from '../plan/numerals.ts';

/** Who issued a plan, under which 发文字号, on which day (`2026-03-02`), as far as it is known. */
export interface Issuance {
  issuer?: string;
  number?: string;
  date?: string;
}

/**
 * What a plan's own details say of its issuance; where they are silent, what editors know.
 * Several issuers are joined by ，; a day that the source masks is not known.
 */
export function issuanceOf({ details }: Pick<Plan, 'details'>, known: Issuance = {}): Issuance {
  const said = (kind: DetailKind): string[] => [...new Set(details.filter((detail) => detail.kind === kind).map(({ passage }) => passage.text))];
  const issuer = said('issuer').join('，') || known.issuer;
  const number = said('number')[0] ?? known.number;
  const date = said('date').map(dayOf).find((day) => day !== undefined) ?? known.date;
  return {
    ...(issuer === undefined ? {} : { issuer }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
  };
}

/** 2026年3月2日 or 二〇二六年三月二日 as `2026-03-02`; nothing where it is no whole day of the calendar. */
function dayOf(text: string): string | undefined {
  const written = /^[（(]?([^年]+)年([^月]+)月([^日]+)日[）)]?$/u.exec(text.replace(/\s/gu, '').replace(/[○Oo]/gu, '〇'));
  const [year, month, day] = (written ?? []).slice(1).map(parseNumeral);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  const calendar = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(calendar.valueOf()) && calendar.toISOString().startsWith(iso) ? iso : undefined;
}
