import { describe, expect, test } from 'vitest';
import { textFragment } from './text-fragment.ts';

/** The parts of a directive as a browser reads them: split at commas, then decoded. */
const partsOf = (directive: string): string[] => directive.replace(/^:~:text=/u, '').split(',').map(decodeURIComponent);

test('what means something in a directive is encoded', () => {
  expect(textFragment('A-B, C&D (E)')).toBe(':~:text=A%2DB%2C%20C%26D%20%28E%29');
});

test.each([
  ['stands between marks', '强化监督考核', { before: '细化工作措施、', after: '，各校要' }, ['强化监督考核']],
  ['is all there is', '强化监督考核', {}, ['强化监督考核']],
  ['begins inside a word', '督考核', { before: '落实责任、细化工作措施、强化监', after: '，各校' }, ['细化工作措施、强化监-', '督考核']],
  ['ends inside a word', '强化监', { before: '措施、', after: '督考核，各校要进一步' }, ['强化监', '-督考核，各校要进一步']],
  ['stands there twice', '特教', { before: '办好特教。', after: '，幸福润养。' }, ['办好特教。-', '特教', '-，幸福润养。']],
])('a quote that %s', (_case, quote, around, parts) => {
  expect(partsOf(textFragment(quote, around))).toEqual(parts);
});

describe('a long quote', () => {
  const long = '深度推进义务教育阶段课堂教学实验，完善课堂的校本表达，召开现场会，夯实学校数字化转型基础，加快推进课程建设及应用';

  test('goes by its beginning and its end', () => {
    expect(partsOf(textFragment(`${long}。`, { before: '。', after: '又' }))).toEqual(['深度推进义务教育阶段课堂教学实验', '加快推进课程建设及应用。']);
  });

  test('goes by all its words where its end stands in it before', () => {
    const quote = `${long}，加快推进课程建设及应用`;
    expect(partsOf(textFragment(quote))).toEqual([quote]);
  });

  test('goes by all its words where it has no marks', () => {
    const quote = '一'.repeat(60);
    expect(partsOf(textFragment(quote))).toEqual([quote]);
  });
});
