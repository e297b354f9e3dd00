import { describe, expect, test } from 'vitest';
import { accountOf, accountProblems } from './account.ts';
import { reportProblems, reportRecord, readReport, writeReport } from './report.ts';
import { specimenDiscarded, specimenPlan, specimenText } from './specimen.ts';
import { summaryOf } from './summary.ts';

const account = accountOf(specimenPlan(), specimenText, specimenDiscarded);
const wordsOf = (role: string): string[] =>
  account.entries.filter((entry) => entry.role === role).map(({ start, end }) => specimenText.slice(start, end));

describe('the account of a document', () => {
  test('has every character in exactly one place, in order', () => {
    expect(account).toMatchObject({ unaccounted: [], doubled: [], misquoted: [] });
    expect(account.entries.map(({ start, end }) => specimenText.slice(start, end)).join('')).toBe(specimenText);
    expect(account.entries.every(({ end }, index) => (account.entries[index + 1]?.start ?? specimenText.length) === end)).toBe(true);
  });

  test.each([
    ['title', ['某区2031年教育工作要点(试行)']],
    ['part-label', ['一、']],
    ['section-label', ['（一）']],
    ['section-title', ['抓好队伍']],
    ['opening', ['本部分要求如下,请遵照。', '队伍很重要,要抓好。']],
    ['task-label', ['1.', '2.']],
    ['heading-stop', ['。']],
    ['sub-item', ['(1)读书,每周一次;', '(2)写字。']],
    ['table', ['序号', '项目', '1', '读书,写字']],
    ['responsible', ['(责任单位:办公室)']],
    ['appendix', ['附件1 名单', '张三,李四。']],
    ['detail', ['教发〔2031〕3号', '某市教育局']],
    ['discarded', ['某网站 > 文件', '上一篇:没有了']],
  ])('tells what is %s', (role, words) => {
    expect(wordsOf(role)).toEqual(words);
  });

  test('names places as readers know them', () => {
    expect(account.entries.filter(({ name }) => /第1项第2句|第一部分第1节标题$|第1项表1第2行第2格/u.test(name)).map(({ passage }) => passage))
      .toEqual(['part/1/section/1#title', '1#s2', '1#t1r2c2']);
  });

  test('has a passage that the source breaks across lines in one entry', () => {
    expect(wordsOf('task-text').at(-1)).toBe('作风要实,\n  不能虚。');
  });
});

describe('what is wrong is found:', () => {
  const problems = (text = specimenText, discarded = specimenDiscarded, plan = specimenPlan(text)) =>
    accountProblems(accountOf(plan, text, discarded), text, 'a.txt');

  test('a line that is neither part of the plan nor discarded', () => {
    expect(problems(specimenText, specimenDiscarded.slice(1)))
      .toMatchObject([{ kind: 'character-unaccounted', file: 'a.txt', line: 1, found: '某网站 > 文件' }]);
  });

  test('words beside a passage', () => {
    expect(problems(specimenText.replace('2.改进作风\n', '2.改进作风\n（略）\n'), [specimenDiscarded[0]!, { ...specimenDiscarded[1]!, line: 21 }], specimenPlan()))
      .toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'character-unaccounted' })]));
  });

  test('a stop that is not where the plan says', () => {
    const plan = specimenPlan();
    plan.parts[0]!.tasks[0]!.heading.stop = '';
    expect(problems(specimenText, specimenDiscarded, plan)).toMatchObject([{ kind: 'character-unaccounted', line: 9, found: '。' }]);
  });

  test('a line of the plan that is discarded as well', () => {
    const text = '作风要实,';
    expect(problems(specimenText, [...specimenDiscarded, { line: 16, text, reason: '误' }]))
      .toMatchObject([{ kind: 'character-doubled', line: 16, found: expect.stringContaining('第2项第1句') }]);
  });

  test('a discarded line that is not the source’s', () => {
    expect(problems(specimenText, [specimenDiscarded[0]!, { line: 20, text: '上一篇:有', reason: '误' }])).toMatchObject([
      { kind: 'character-unaccounted', line: 20 }, { kind: 'discarded-differs', line: 20, found: '上一篇:有', expected: '上一篇:没有了' },
    ]);
  });
});

describe('the report', () => {
  const imported = { source: { file: 'a.txt', sha256: '0'.repeat(64) }, sourceText: specimenText, discarded: specimenDiscarded };
  const report = reportRecord(account, {
    ...imported,
    doubts: [{ kind: 'numbering-gap', file: 'a.txt', line: 9, found: '1', expected: '2' }],
    remarks: [{ what: '图片，未收入', detail: '' }],
  });

  test('counts every character once', () => {
    expect(summaryOf(account, specimenText).reduce((sum, { characters }) => sum + characters, 0)).toBe(specimenText.length);
    expect(report.source).toMatchObject({ lines: 21, characters: specimenText.length });
    expect(report.counts).toContainEqual({ role: 'task-label', characters: 4, lines: 2 });
    expect(report.counts).toContainEqual({ role: 'table', characters: 10, lines: 2 });
  });

  test('is read back as it was written', () => {
    expect(readReport(writeReport(report), 'import-report.yaml')).toEqual(report);
    expect(report.doubts).toEqual([{ what: '编号不连续', line: 9, found: '1', expected: '2' }]);
  });

  test('is held against the source it speaks of', () => {
    expect(reportProblems(report, imported.source, specimenText, 'r.yaml')).toEqual([]);
    expect(reportProblems(report, { file: 'b.txt', sha256: '1'.repeat(64) }, `${specimenText}完`, 'r.yaml').map(({ field }) => field))
      .toEqual(['source.file', 'source.sha256', 'source.lines', 'source.characters']);
  });
});
