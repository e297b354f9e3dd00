import { expect, test } from 'vitest';
import type { Paper } from './paper.ts';
import { holdsPlan, textOfSheets } from './proof.ts';

const paper: Paper = {
  edition: '2031', title: '某镇 要点', places: [],
  blocks: [{ kind: 'title', text: '某镇 要点' }, { kind: 'heading', level: 3, text: '1.借阅', stop: '。', isAppendix: false, runsInto: '0-3岁。' }, { kind: 'detail', detail: 'number', text: '〔2031〕1号' }],
};
const sheets = ['— 1 —\r\n某镇要点\r\n〔2031〕1号\r\n目录1.借阅2', '1.借阅。0\u0002\r\n3岁。\r\n— 2 —', '— 3 —代码2031'];

test('page numbers, line ends and hyphens at line ends are no part of what sheets say', () => {
  expect(textOfSheets(sheets)).toBe('某镇要点〔2031〕1号目录1.借阅21.借阅。0-3岁。代码2031');
  expect(holdsPlan(sheets, paper)).toBe(true);
});

test.each([
  ['a character is missing', [sheets[0]!, '1.借阅。0\u0002\r\n岁。\r\n— 2 —']],
  ['a character was added', [sheets[0]!, '1.借阅。。0-3岁。\r\n— 2 —']],
  ['a sheet has the number of another', [sheets[0]!, '1.借阅。\r\n— 3 —', '0-3岁。']],
  ['the title is another', [sheets[0]!.replace('要点', '总结'), sheets[1]!]],
  ['the document no longer says its number', [sheets[0]!.replace('〔2031〕', '〔2032〕'), sheets[1]!]],
])('it is found out when %s', (_case, printed) => {
  expect(holdsPlan(printed, paper)).toBe(false);
});
