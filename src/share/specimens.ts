/** Cards with short, usual and very long texts, for tests and for looking at. */

import type { CardContents, EditionCard, HomeCard, PartCard, ShareCard, TaskCard, TermCard } from './card.ts';

const contents = ['一', '二', '三', '四', '五', '六'].map((numeral, index) => ({
  label: numeral, title: '坚持服务优先,把方便群众作为各项工作的出发点', note: `${index * 5 + 1}—${index * 5 + 5}`,
}));

const tasks = (first: number, last: number): CardContents[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ label: String(first + index), title: '深入推进“三有”服务改革' }));

export const specimenTask: TaskCard = {
  kind: 'task', page: '/2027/19/', siteName: '工作要点', title: '深入推进“三有”**服务改革', unbroken: ['**'],
  planTitle: '2027年工作要点', numeral: '19', partLabel: '四、', partTitle: '坚持政z*引领,把改革创新作为强大动力', code: '2027-19',
  summary: '在各镇推开“三有”服务，每周开放不少于3次，全年办好20场培训，到年底实现全覆盖。', date: '2027-03-01',
};

export const specimenPart: PartCard = {
  kind: 'part', page: '/2027/part/4/', siteName: '工作要点', unbroken: ['z*'],
  title: '坚持政z*引领,把强化全面领导作为推动事业高质量发展的根本保证', planTitle: '2027年工作要点', numeral: '四', contents: tasks(18, 23),
};

export const specimenEdition: EditionCard = {
  kind: 'edition', page: '/2027/', siteName: '工作要点', publisher: '某某局', title: '2027年工作要点', unbroken: [], code: '2027', contents, taskCount: 30,
};

export const specimenHome: HomeCard = {
  kind: 'home', page: '/', siteName: '工作要点', publisher: '某某局', title: '工作要点', unbroken: [], planTitle: '2027年工作要点', partCount: 6, taskCount: 30,
};

export const specimenTerm: TermCard = {
  kind: 'term', page: '/glossary/san-you/', siteName: '工作要点', title: '“三有”服务', unbroken: [], pinyin: 'sān yǒu fú wù', line: '有人办、有时限、有回音。',
};

const longTitle = '深入学习贯彻落实上级会议精神,全面推进公共服务优质均衡发展和城乡一体化,加快建设高质量服务体系,办好人民满意的**事业';
const longName = '某某市某某区某某局年度重点工作任务分解与推进要点公开与检索平台';

export const specimens: ShareCard[] = [
  specimenTask,
  specimenPart,
  specimenEdition,
  specimenHome,
  specimenTerm,
  { ...specimenTask, page: '/2028/7/', title: '便民', numeral: '7', partTitle: '', code: '2027-7' },
  { ...specimenTask, page: '/2028/12-108/', title: longTitle, numeral: '12-108', planTitle: longName, partTitle: longTitle.replaceAll(',', ''), code: '2027-12-108', siteName: longName, publisher: longName, summary: longTitle.repeat(2) },
  { ...specimenTask, page: '/2028/8/', title: 'InternationalStandardClassificationOfEducation' },
  { ...specimenPart, page: '/2028/part/1/', title: longTitle, numeral: '第一部分', contents: tasks(1, 24) },
  { ...specimenPart, page: '/2028/part/2/', title: '工作目标', numeral: '十一', contents: tasks(9, 9) },
  { ...specimenEdition, page: '/2028/', title: `关于印发《${longName}》的通知`, siteName: longName, publisher: longName },
  { ...specimenHome, page: '/long/', title: longName, planTitle: longTitle, publisher: longName },
  { ...specimenTerm, page: '/glossary/long/', title: longName, pinyin: 'mǒu '.repeat(longName.length).trim(), line: longTitle.repeat(3) },
];
