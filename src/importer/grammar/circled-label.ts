import type { LabelRule } from './label-rule.ts';

const first = '①'.codePointAt(0) ?? 0;

/** ①…: the lowest level. */
export const circledLabel: LabelRule = {
  kind: 'circled',
  read(line) {
    const [, mark = '', rest = ''] = /^([①-⑳])\s*[、.．]?\s*(\S.*)$/u.exec(line) ?? [];
    return mark === '' ? undefined : { number: (mark.codePointAt(0) ?? 0) - first + 1, rest };
  },
  specimens: { '①排查隐患；': '1 排查隐患；', '⑳ 归档': '20 归档' },
  others: ['1①', '①'],
};
