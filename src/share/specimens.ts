/** Cards with short, usual and very long texts, for tests and for looking at. */

import type { ArticleCard, CardContents, EditionCard, HomeCard, PartCard, ShareCard, TaskCard, TermCard } from './card.ts';
import type { Overview, OverviewTask } from './overview.ts';

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

export const specimenArticle: ArticleCard = {
  kind: 'article', page: '/interpretations/san-you/', siteName: '工作要点', publisher: '某某局', title: '“三有”服务要求做什么', unbroken: [], column: '政策解读',
  planTitle: '2027年工作要点', summary: '“三有”服务写在第19项：有人办、有时限、有回音。这里逐句摘出要求，并列出写明的数字和期限。', date: '2027-03-01',
};

const longTitle = '深入学习贯彻落实上级会议精神,全面推进公共服务优质均衡发展和城乡一体化,加快建设高质量服务体系,办好人民满意的**事业';
const longName = '某某市某某区某某局年度重点工作任务分解与推进要点公开与检索平台';

export const specimens: ShareCard[] = [
  specimenTask,
  specimenPart,
  specimenEdition,
  specimenHome,
  specimenTerm,
  specimenArticle,
  { ...specimenTask, page: '/2028/7/', title: '便民', numeral: '7', partTitle: '', code: '2027-7' },
  { ...specimenTask, page: '/2028/12-108/', title: longTitle, numeral: '12-108', planTitle: longName, partTitle: longTitle.replaceAll(',', ''), code: '2027-12-108', siteName: longName, publisher: longName, summary: longTitle.repeat(2) },
  { ...specimenTask, page: '/2028/8/', title: 'InternationalStandardClassificationOfEducation' },
  { ...specimenPart, page: '/2028/part/1/', title: longTitle, numeral: '第一部分', contents: tasks(1, 24) },
  { ...specimenPart, page: '/2028/part/2/', title: '工作目标', numeral: '十一', contents: tasks(9, 9) },
  { ...specimenEdition, page: '/2028/', title: `关于印发《${longName}》的通知`, siteName: longName, publisher: longName },
  { ...specimenHome, page: '/long/', title: longName, planTitle: longTitle, publisher: longName },
  { ...specimenTerm, page: '/glossary/long/', title: longName, pinyin: 'mǒu '.repeat(longName.length).trim(), line: longTitle.repeat(3) },
  { ...specimenArticle, page: '/updates/short/', title: '开放日', summary: undefined, planTitle: undefined, date: undefined },
  { ...specimenArticle, page: '/updates/long/', title: longTitle, summary: longTitle.repeat(3), planTitle: longName, publisher: longName },
];

const overviewTask = (numeral: number, title = '深入推进“三有”服务改革'): OverviewTask =>
  ({ numeral: String(numeral), title, unbroken: [], path: `/2027/${numeral}/` });
const place = { words: '第19项第3句', path: '/2027/19/#s3' };
const quote = '每周开放不少于3次，全年办好20场培训，到年底实现全覆盖';

export const specimenOverview: Overview = {
  kind: 'overview', page: '/2027/overview/', siteName: '工作要点', publisher: '某某局', title: '某某镇2027年工作要点', unbroken: [], planTitle: '某某镇2027年工作要点',
  subject: '/2027/', code: '2027', date: '2027-03-01', issuance: '某某局　某局〔2027〕1号　2027年2月1日印发',
  parts: ['一', '二', '三'].map((numeral, index) => ({
    numeral, title: specimenPart.title, unbroken: ['z*'], path: `/2027/part/${index + 1}/`, tasks: [1, 2, 3].map((number) => overviewTask(3 * index + number)),
  })),
  numbers: [['3', '次'], ['20', '场'], ['0.5到1', '个百分点'], ['100', '%'], ['1000000—2000000', '人次']].map(([number = '', unit = '']) =>
    ({ number, unit, quote, passage: '19#s3', place, owner: '第19项' })),
  goals: ['只升或只降的', '要完成的事项'].map((name) => ({ name, goals: [quote, '办好**事业'].map((words) => ({ quote: words, passage: '19#s3', place, owner: '第19项' })) })),
  catchwords: [1, 2].map((number) => ({
    place: { words: `第${number}部分`, path: `/2027/part/${number}/` },
    catchwords: ['“三有”服务', '“四心”', `“${'一站办理、一网通办、一次办好、'.repeat(3)}一键可查”`].map((words) => ({ words, path: '/glossary/san-you/' })),
  })),
};

export const specimenPartOverview: Overview = {
  ...specimenOverview, page: '/2027/part/2/overview/', subject: '/2027/part/2/', code: '2027/part/2', numeral: '二', title: specimenPart.title, unbroken: ['z*'],
  parts: [{ ...specimenOverview.parts[1]!, tasks: [{ ...overviewTask(4), summary: specimenTask.summary }, { ...overviewTask(115, longTitle), summary: longTitle.repeat(2) }, overviewTask(6, '便民')] }],
};

/** Long pictures with much, with next to nothing, and with very long texts. */
export const overviewSpecimens: Overview[] = [
  specimenOverview,
  specimenPartOverview,
  { ...specimenOverview, page: '/2028/overview/', publisher: undefined, issuance: undefined, date: undefined, numbers: [], goals: [], catchwords: [], parts: specimenOverview.parts.slice(0, 1) },
  { ...specimenPartOverview, page: '/2028/part/1/overview/', title: '工作目标', numeral: '第一部分', parts: [{ ...specimenPartOverview.parts[0]!, tasks: [overviewTask(12108, '便民')] }] },
  { ...specimenOverview, page: '/2029/overview/', siteName: longName, publisher: longName, title: `关于印发《${longName}》的通知`, planTitle: longName, issuance: longName.repeat(2) },
];
