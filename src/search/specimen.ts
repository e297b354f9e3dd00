import type { SearchRecord } from './records.ts';

/** A small fictional plan in two editions, with three terms, for tests. */
export const specimen: SearchRecord[] = [
  { url: '/glossary/san-guang/', kind: 'term', id: 'san-guang', names: ['三光', '“三光”书屋'], pinyin: 'san guang', sentences: ['星光、灯光、目光，指夜间阅读的三种陪伴。'] },
  { url: '/glossary/lv-zhou/', kind: 'term', id: 'lv-zhou', names: ['绿洲行动'], pinyin: 'lü zhou xing dong', sentences: [] },
  { url: '/2031/1/', kind: 'task', edition: '2031', part: 1, id: '1', number: 1, names: ['建好“三光”书屋'], pinyin: 'jian hao san guang shu wu',
    sentences: ['深化“三光”书屋建设，办好**书屋。', '书屋每周开放不少于8小时，借阅量比上年增长0.5到1个百分点。', '把政z*标准放到首位，书屋里不设门槛。'] },
  { url: '/2031/2/', kind: 'task', edition: '2031', part: 1, id: '2', number: 2, names: ['推进绿洲行动'], pinyin: 'tui jin lü zhou xing dong',
    sentences: ['种树。', '浇水，书屋前也要种树。', '启动“互联网+绿洲”平台（试行）。'] },
  { url: '/2031/3/', kind: 'task', edition: '2031', part: 2, id: '3', number: 3, names: ['办好食堂'], pinyin: 'ban hao shi tang',
    sentences: ['食材全部公开，AI 留样。'], rest: ['（责任单位：后勤科）', '食谱 每周一公布'] },
  { url: '/2031/part/1/', kind: 'part', edition: '2031', part: 1, number: 1, names: ['坚持阅读，建设书屋'], pinyin: 'jian chi yue du jian she shu wu', sentences: [] },
  { url: '/2031/part/2/', kind: 'part', edition: '2031', part: 2, number: 2, names: ['坚持吃好'], pinyin: 'jian chi chi hao', sentences: [] },
  { url: '/2031/', kind: 'introduction', edition: '2031', names: ['2031年岛屿工作要点'], sentences: ['2031年是读书之年，也是种树之年。'] },
  { url: '/2031/appendix/1/', kind: 'appendix', edition: '2031', number: 1, names: ['任务分工表'], pinyin: 'ren wu fen gong biao', sentences: [], rest: ['书屋 文化科', '食堂 后勤科'] },
  { url: '/2030/1/', kind: 'task', edition: '2030', part: 1, id: '1', number: 1, names: ['筹建书屋'], pinyin: 'chou jian shu wu', sentences: ['选址，备料，筹建书屋。'] },
  { url: '/2030/4/', kind: 'task', edition: '2030', part: 1, id: '4', number: 4, names: ['修路'], pinyin: 'xiu lu', sentences: ['修路。'] },
  { url: '/2030/part/1/', kind: 'part', edition: '2030', part: 1, number: 1, names: ['打好基础'], pinyin: 'da hao ji chu', sentences: [] },
];
