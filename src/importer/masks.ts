import type { MaskForm } from '../plan/mask.ts';

/** Ways in which published documents hide words. Every form is declared in `plan.yaml`, where editors may correct it. */
const conventions: [hides: string, pattern: RegExp][] = [
  ['名称', /\*{2,}|[×＊]{2,}|某某/gu],
  ['字词', /\p{Script=Han}[a-zA-Z]\*+/gu],
  ['姓名', /(?<![0-9a-zA-Z])X{2,}领导/gu],
  ['年份', /[0-9]{2}[xX×]{2}(?=\D|$)/gu],
];

/** The forms of masks that occur in a text, in the order of their first occurrence. */
export function findMaskForms(text: string): MaskForm[] {
  const found = new Map<string, { at: number; hides: string }>();
  for (const [hides, pattern] of conventions) {
    for (const match of text.matchAll(pattern)) {
      if (!found.has(match[0])) found.set(match[0], { at: match.index, hides });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([form, { hides }]) => ({ form, hides }));
}
