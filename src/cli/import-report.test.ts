import { expect, test } from 'vitest';
import { renderImport, type ImportResult } from './import-report.ts';

const result: ImportResult = {
  edition: '2031',
  title: '某镇图书馆2031年工作要点',
  folder: 'content/plans/2031',
  checkOnly: false,
  counts: { parts: 3, sections: 0, tasks: 12, sentences: 123 },
  characters: [{ role: '计划标题', characters: 14 }, { role: '任务正文', characters: 1872 }],
  discarded: [
    { line: 1, text: '首页 > 文件', reason: '网页的当前位置' },
    { line: 115, text: '上一篇:没有了', reason: '链接' },
  ],
  doubts: [{ kind: 'numbering-gap', file: 'source.txt', line: 9, found: '5（方便老年读者）', expected: '4' }],
  remarks: [{ what: '批注，未收入', line: 7, detail: '请核' }, { what: '图片，未收入', detail: '1 幅' }],
  files: [
    { path: 'emendations.yaml', status: 'added', lines: [] },
    { path: 'tasks/02.mdx', status: 'changed', lines: [
      { before: '统一镇、村两级编目规则,一证通借、异地可还,归还的图书在48小时内重新上架,当天可借。', after: '统一镇、村两级编目规则,一证通借、异地可还,归还的图书在24小时内重新上架,当天可借。' },
      { after: '新的一句。' },
      { before: '旧的一句。' },
    ] },
    { path: 'tasks/13.mdx', status: 'removed', lines: [] },
  ],
  unchanged: 10,
};

const rendered = `《某镇图书馆2031年工作要点》

未收入正文的行：2 行
  第 1 行    网页的当前位置  首页 > 文件
  第 115 行  链接            上一篇:没有了

说明：2 条
  第 7 行  批注，未收入  请核
           图片，未收入  1 幅

存疑：1 处
  ？ source.txt，第 9 行：编号不连续［numbering-gap］
    现为：5（方便老年读者）
    应为：4
    处理：请对照原件核对编号；如原件如此，请联系印发单位。

文件：content/plans/2031
  新增  emendations.yaml
  改动  tasks/02.mdx
        - …、异地可还,归还的图书在48小时内重新上架,当天可借…
        + …、异地可还,归还的图书在24小时内重新上架,当天可借…
        + 新的一句。
        - 旧的一句。
  删除  tasks/13.mdx

合计
  部分              3
  分节              0
  任务             12
  任务正文的句    123
  未收入正文的行    2
  存疑              1
  说明              2

原件的字符
  计划标题    14
  任务正文  1872

✓ 已写入 content/plans/2031：新增 1 个文件，改动 1 个，删除 1 个，不变 10 个`;

test('an import’s result is read in columns, full-width characters being two wide', () => {
  expect(renderImport(result)).toBe(rendered);
});

test('styles are put on by whoever prints', () => {
  const painted = renderImport(result, (style, text) => `<${style}>${text}</${style}>`);
  expect(painted).toContain('<red>- …、异地可还');
  expect(painted.replace(/<\/?[a-z]+>/gu, '')).toBe(rendered);
});

test('what was only asked about says so, and what changed nothing too', () => {
  expect(renderImport({ ...result, checkOnly: true })).toMatch(/✓ 没有写入任何内容。导入后 content\/plans\/2031 将新增 1 个文件，改动 1 个，删除 1 个，不变 10 个$/u);
  expect(renderImport({ ...result, files: [], doubts: [] })).toMatch(/✓ 与已导入的内容相同，content\/plans\/2031 没有改动$/u);
  expect(renderImport({ ...result, doubts: [] })).not.toContain('存疑：');
});
