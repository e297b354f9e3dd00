import type { LabelRule } from './label-rule.ts';

const pattern = /^(?:[（(]\s*([0-9０-９]{1,3})\s*[）)]|([0-9０-９]{1,3})\s*[）)])\s*[、.．:：]?\s*(\S.*)$/u;

/** （1）…: the fourth level. */
export const subItemLabel: LabelRule = {
  kind: 'sub-item',
  read(line) {
    const [, bracketed, open, rest = ''] = pattern.exec(line) ?? [];
    const number = Number((bracketed ?? open ?? '').normalize('NFKC'));
    return number === 0 ? undefined : { number, rest };
  },
  specimens: {
    '（1）动员部署。': '1 动员部署。',
    '(2) 组织实施': '2 组织实施',
    '3）总结评估': '3 总结评估',
    '（４）、宣传推广': '4 宣传推广',
  },
  others: ['（一）夯实基础', '（2026）', '（1）', '1.5）'],
};
