import type { LabelRule } from './label-rule.ts';

/** A year numbers nothing. Behind the stop, another digit would make it a decimal: 0.5; only a year may follow: 1.2027年…. */
const pattern = /^((?!(?:19|20|１９|２０)[0-9０-９]{2}\s*[.．、])[0-9０-９]{1,4})\s*[.．、]\s*((?:(?![0-9０-９])|(?=[12][0-9]{2}[0-9xX]年))\S.*)$/u;

/** 1.…: the third level; the tasks of most plans. */
export const itemLabel: LabelRule = {
  kind: 'item',
  read(line) {
    const [, digits = '', rest = ''] = pattern.exec(line) ?? [];
    const number = Number(digits.normalize('NFKC'));
    return number === 0 ? undefined : { number, rest };
  },
  specimens: {
    '1.培育校园书香。开展活动。': '1 培育校园书香。开展活动。',
    '２．整合场馆资源': '2 整合场馆资源',
    '3、推进课后服务': '3 推进课后服务',
    '12. 建好实践基地': '12 建好实践基地',
    '4 、强化统筹': '4 强化统筹',
    '5.2027年招生工作': '5 2027年招生工作',
    '1000.完善档案': '1000 完善档案',
  },
  others: ['2026.教育工作', '2026年是关键一年', '0.5个百分点', '1.5万人次', '3、4年级', '5所学校', '0.无', '1.'],
};
