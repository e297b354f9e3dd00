import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importEdition } from '../../archive/import-edition.ts';
import { contentsOf } from '../../archive/specimen.ts';
import { formatProblem, type Problem } from '../../plan/problem.ts';
import { editedContent, problemsOf, type EditedContent } from './ledger-content.ts';

const refusal = (doing: Promise<unknown>): Promise<readonly Problem[]> => doing.then(() => [], problemsOf);
const ledgerFile = 'plans/2031/ids.yaml';
const lastTask = async ({ content }: EditedContent): Promise<string> =>
  /7\.公开经费使用.*\n/u.exec(await readFile(join(content, 'plans/2031/source/source.txt'), 'utf8'))![0];

test('content as it was recorded is in order; recording it again changes no byte', async () => {
  const { content, verdict, record } = await editedContent();
  expect(await verdict()).toEqual([]);
  const before = await contentsOf(content);
  expect(await record()).toEqual([]);
  expect(await contentsOf(content)).toEqual(before);
});

test('the same content gives the same ledgers, byte for byte', async () => {
  const { content, record } = await editedContent();
  const before = await contentsOf(content);
  for (const file of ['ids.yaml', ledgerFile]) await rm(join(content, file));
  await record('2026-11-23');
  expect(await contentsOf(content)).toEqual(before);
});

test('a draft without a ledger can be read; the check says that it is not recorded yet', async () => {
  const { content, verdict } = await editedContent();
  for (const file of ['ids.yaml', ledgerFile]) await rm(join(content, file));
  const problems = await verdict();
  expect(problems).toContainEqual(expect.objectContaining({ kind: 'ledger-behind', field: '2031' }));
  expect(problems.map(({ kind }) => kind)).not.toContain('address-gone');
  expect(formatProblem(problems[0]!)).toContain('npm run ledger');
});

describe('words of the plan that were changed', () => {
  const changes: [string, string, [string, string][], Partial<Problem>][] = [
    ['a sentence', '1', [['每柜上架图书不少于200册', '每柜上架图书不少于300册']],
      { field: '1，第1句', found: '在**街、河东村和渡口码头新设3处自助借阅柜，每柜上架图书不少于300册、每月轮换1次。', expected: '在**街、河东村和渡口码头新设3处自助借阅柜，每柜上架图书不少于200册、每月轮换1次。' }],
    ['a sentence put in', '2', [['改进通借通还。', '改进通借通还。每周盘点一次自助借阅柜的钥匙和电池。']], { field: '2，第4句', found: '每周盘点一次自助借阅柜的钥匙和电池。', expected: '（没有）' }],
    ['a sentence taken out', '3', [['大字版书目全年更新4期,字号不小于16磅。', '']], { field: '3，第1句', found: '（没有）', expected: '大字版书目全年更新4期，字号不小于16磅。' }],
    ['a task’s title', '4', [['4.陪伴少年儿童', '4.陪伴儿童成长']], { field: '4，标题', found: '陪伴儿童成长', expected: '陪伴少年儿童' }],
    ['a part’s title', 'part/2', [['二、坚持人人会用', '二、做到人人会用']], { field: 'part/2，标题', found: '做到人人会用，把服务送给不便到馆的人', expected: '坚持人人会用，把服务送给不便到馆的人' }],
    ['the introduction', 'introduction', [['新馆舍的第二年', '新馆舍的第三年']], { field: 'introduction，第1句', found: '2031年是本馆迁入新馆舍的第三年。' }],
    ['the plan’s title', 'title', [['某镇图书馆2031年工作要点', '某镇公共图书馆2031年工作要点']], { field: 'title，标题', found: '某镇公共图书馆2031年工作要点' }],
    ['a paragraph joined to the one before', '4', [['不向学校摊派人数。\n暑期', '不向学校摊派人数。暑期']], { field: '4，分段和次序', found: 's1 s2 s3 s4', expected: 's1 s2 s3／s4' }],
  ];

  test.each(changes)('%s: refused, until a revision is recorded', async (_, unit, change, expected) => {
    const { content, reimport, verdict, record, revise } = await editedContent();
    await reimport(...change);
    const problems = await verdict();
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'wording-changed', file: expect.stringContaining(ledgerFile) as string, ...expected }));
    expect(new Set(problems.map(({ field }) => field?.split('，')[0]))).toEqual(new Set([unit]));
    expect(formatProblem(problems[0]!)).toContain('npm run revise');
    const before = await contentsOf(content);
    expect(await refusal(record())).toEqual(problems);
    expect(await contentsOf(content)).toEqual(before);

    const { differences } = await revise({ unit });
    expect(differences.map(({ place }) => `${unit}，${place}`)).toEqual(problems.map(({ field }) => field));
    expect(await verdict()).toEqual([]);
    expect(await readFile(join(content, ledgerFile), 'utf8')).toMatch(new RegExp(`^${RegExp.escape(before[ledgerFile]!)}- date: 2031-06-01\n {2}event: revised\n {2}reason: 按镇里要求调整\n {2}approvedBy: 馆务会\n`, 'u'));
    expect(await refusal(revise({ unit }))).toMatchObject([{ kind: 'revision-none', found: unit }]);
  });

  test('an appendix, from the day it was published', async () => {
    const { reimport, verdict, record, revise } = await editedContent();
    await reimport(['上一篇:没有了', '附件\n自助借阅柜地点\n第一处在河东村口。第二处在渡口码头。\n上一篇:没有了']);
    expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field: 'appendix/1' }]);
    await record();
    expect(await verdict()).toEqual([]);
    await reimport(['第二处在渡口码头', '第二处在渡口码头候船室']);
    expect(await verdict()).toMatchObject([{ kind: 'wording-changed', field: 'appendix/1，第2句' }]);
    await revise({ unit: 'appendix/1' });
    expect(await verdict()).toEqual([]);
  });
});

describe('a task that is gone', () => {
  test('is refused, until its withdrawal is recorded; then it may come back as itself', async () => {
    const edited = await editedContent();
    const { reimport, verdict, revise } = edited;
    const words = await lastTask(edited);
    await reimport([words, '']);
    const problems = await verdict();
    expect(problems).toMatchObject([{ kind: 'address-gone', field: '7', expected: '公开经费使用' }]);
    expect(formatProblem(problems[0]!)).toContain('--withdraw');
    expect(await refusal(revise({ unit: '7' }))).toMatchObject([{ kind: 'address-gone' }]);
    expect(await refusal(revise({ unit: '7', action: 'withdraw', leadsTo: '8' }))).toMatchObject([{ kind: 'revision-unknown', found: '8', expected: expect.stringContaining('1–6') as string }]);

    await revise({ unit: '7', action: 'withdraw', leadsTo: '6' });
    expect(await verdict()).toEqual([]);
    expect(await refusal(revise({ unit: '7', action: 'withdraw' }))).toMatchObject([{ kind: 'ledger-withdrawn' }]);

    await reimport(['上一篇:没有了', `${words}上一篇:没有了`]);
    expect(await verdict()).toMatchObject([{ kind: 'address-back', field: '7', expected: expect.stringContaining('按镇里要求调整') as string }]);
    expect(await refusal(revise({ unit: '7' }))).toMatchObject([{ kind: 'ledger-withdrawn' }]);
    await revise({ unit: '7', action: 'reinstate' });
    expect(await verdict()).toEqual([]);
  });

  test('may lead to one that is as new as its withdrawal', async () => {
    const edited = await editedContent();
    const { reimport, verdict, revise } = edited;
    await reimport([await lastTask(edited), '8.公布经费去向。每一笔都写明来处和去处。\n']);
    expect((await verdict()).map(({ kind, field }) => `${kind} ${field}`)).toEqual(['address-gone 7', 'ledger-behind 8']);
    await revise({ unit: '7', action: 'withdraw', leadsTo: '8' });
    expect(await verdict()).toEqual([]);
  });

  test('cannot be withdrawn while it is there', async () => {
    const { revise } = await editedContent();
    expect(await refusal(revise({ unit: '7', action: 'withdraw' }))).toMatchObject([{ kind: 'withdrawal-present', found: '7　公开经费使用' }]);
  });
});

describe('a new task', () => {
  test('is recorded as published', async () => {
    const { content, reimport, verdict, record, revise } = await editedContent();
    await reimport(['上一篇:没有了', '8.办好读者夜谈。每月最后一个周五晚上办一次读者夜谈。\n上一篇:没有了']);
    expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field: '8', found: '办好读者夜谈' }]);
    expect(await refusal(revise({ unit: '8' }))).toMatchObject([{ kind: 'ledger-unknown', found: '8　办好读者夜谈' }]);
    expect(await refusal(record('2026-11-22'))).toMatchObject([{ kind: 'ledger-date', found: '2026-11-22' }]);
    await record();
    expect(await verdict()).toEqual([]);
    expect((await contentsOf(content))[ledgerFile]).toContain('- date: 2031-06-01\n  event: published\n  edition: "2031"\n  units:\n    - unit: "8"\n');
  });

  test('that nobody has heard of is answered with those there are', async () => {
    const { revise } = await editedContent();
    expect(await refusal(revise({ unit: '40' }))).toMatchObject([{ kind: 'revision-unknown', found: '40', expected: 'title、introduction、part/1–part/3、1–7' }]);
    expect(await refusal(revise({ unit: '1', edition: '2030' }))).toMatchObject([{ kind: 'revision-unknown', found: '2030', expected: '2031' }]);
  });
});

describe('a term', () => {
  test('with other words is recorded as corrected, without anyone’s approval', async () => {
    const { content, edit, verdict, record, revise } = await editedContent();
    await edit('glossary/zhi-du-bu-jie.yaml', '另备复本供人外借。', '另备复本供人外借，登记即可。');
    expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field: 'glossary/zhi-du-bu-jie，definition', found: expect.stringContaining('登记即可') as string }]);
    expect(await refusal(revise({ unit: 'zhi-du-bu-jie' }))).toMatchObject([{ kind: 'revision-not-plan' }]);
    await record();
    expect(await verdict()).toEqual([]);
    expect((await contentsOf(content))['ids.yaml']).toContain('event: corrected\n  terms:\n    - term: zhi-du-bu-jie\n');
  });

  test('that is gone is refused, until its withdrawal is recorded', async () => {
    const { content, verdict, record, revise } = await editedContent();
    await rm(join(content, 'glossary/zhi-du-bu-jie.yaml'));
    expect(await verdict()).toMatchObject([{ kind: 'address-gone', field: 'glossary/zhi-du-bu-jie', expected: '只读不借' }]);
    expect(await refusal(record())).toMatchObject([{ kind: 'address-gone' }]);
    await revise({ unit: 'glossary/zhi-du-bu-jie', action: 'withdraw', leadsTo: 'yue-liang-chuan' });
    expect(await verdict()).toEqual([]);
  });

  test('whose address was changed is gone under the old one', async () => {
    const { content, edit, verdict, record, revise } = await editedContent();
    await edit('glossary/yue-liang-chuan.yaml', 'term: “月亮船”\n', 'term: “月亮船”亲子阅读\n');
    await edit('glossary/yue-liang-chuan.yaml', 'yuè liang chuán', 'yuè liang chuán qīn zǐ yuè dú');
    await rename(join(content, 'glossary/yue-liang-chuan.yaml'), join(content, 'glossary/yue-liang-chuan-qin-zi-yue-du.yaml'));
    expect(await verdict()).toMatchObject([{ kind: 'address-gone', field: 'glossary/yue-liang-chuan' }, { kind: 'ledger-behind', field: 'glossary/yue-liang-chuan-qin-zi-yue-du' }]);
    await revise({ unit: 'yue-liang-chuan', action: 'withdraw', leadsTo: 'glossary/yue-liang-chuan-qin-zi-yue-du' });
    await record();
    expect(await verdict()).toEqual([]);
  });
});

test.each([
  ['register', async ({ content }: EditedContent) => {
    await mkdir(join(content, 'registers/2031'), { recursive: true });
    await writeFile(join(content, 'registers/2031/projects.yaml'), 'rows:\n  - name: 自助借阅柜\n    work: 新设\n    stage: 每月轮换1次\n    places:\n      1: 新设3处自助借阅柜\n');
    return () => rm(join(content, 'registers/2031/projects.yaml'));
  }, 'registers.projects', 'projects'],
  ['page for an audience', async ({ edit }: EditedContent) => {
    await edit('plans/2031/tasks/04.mdx', '\nline:', '\naudiences: [家长]\nline:');
    return () => edit('plans/2031/tasks/04.mdx', 'audiences: [家长]\n', '');
  }, 'audiences.jia-zhang', 'for/jia-zhang'],
] as const)('a %s that comes and goes is recorded, withdrawn and reinstated', async (_, add, field, unit) => {
  const edited = await editedContent();
  const { verdict, record, revise } = edited;
  const remove = await add(edited);
  expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field }]);
  await record();
  expect(await verdict()).toEqual([]);
  expect(await refusal(revise({ unit }))).toMatchObject([{ kind: 'revision-not-plan' }]);
  expect(await refusal(revise({ unit, action: 'withdraw' }))).toMatchObject([{ kind: 'withdrawal-present' }]);
  await remove();
  expect(await verdict()).toMatchObject([{ kind: 'address-gone', field }]);
  await revise({ unit, action: 'withdraw' });
  expect(await verdict()).toEqual([]);
  await add(edited);
  expect(await verdict()).toMatchObject([{ kind: 'address-back', field }]);
  await revise({ unit, action: 'reinstate' });
  expect(await verdict()).toEqual([]);
});

describe('an edition', () => {
  test('whose folder was renamed is refused before anything else', async () => {
    const { content, edit, verdict } = await editedContent();
    await rename(join(content, 'plans/2031'), join(content, 'plans/2032'));
    await edit('site.yaml', '2031', '2032');
    const problems = await verdict();
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'ledger-edition', file: expect.stringContaining('plans/2032/ids.yaml') as string, found: '2032', expected: '2031' }));
  });

  test('that is gone altogether is missed', async () => {
    const { content, verdict, record } = await editedContent();
    const document = (await readFile(join(content, 'plans/2031/source/source.txt'), 'utf8')).replaceAll('2031', '2032');
    await importEdition({ content, edition: '2032', document: { file: 'source.txt', bytes: Buffer.from(document) } });
    expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', file: expect.stringContaining('plans/2032/ids.yaml') as string, field: '2032' }]);
    await record();
    expect(await verdict()).toEqual([]);
    await rm(join(content, 'plans/2032'), { recursive: true });
    expect(await verdict()).toMatchObject([{ kind: 'address-gone', field: 'editions.2032' }]);
  });

  test.each([
    ['whose ledger is gone', async ({ content }: EditedContent) => rm(join(content, ledgerFile)), { kind: 'ledger-behind', field: '2031' }, { kind: 'file-missing', file: expect.stringContaining(ledgerFile) as string }],
    ['while the site’s ledger is gone', async ({ content }: EditedContent) => rm(join(content, 'ids.yaml')), { kind: 'file-missing', file: expect.stringContaining('ids.yaml') as string }],
  ])('%s is refused, and nothing is recorded anew', async (_, remove, ...expected) => {
    const edited = await editedContent();
    await remove(edited);
    expect(await edited.verdict()).toMatchObject(expected);
    expect(await refusal(edited.record())).toMatchObject([{ kind: 'file-missing' }]);
  });

  test('whose ledger lost its last record is found out', async () => {
    const { content, reimport, revise, verdict } = await editedContent();
    const before = await readFile(join(content, ledgerFile), 'utf8');
    await reimport(['新馆舍的第二年', '新馆舍的第三年']);
    await revise({ unit: 'introduction' });
    await reimport(['新馆舍的第三年', '新馆舍的第二年']);
    await writeFile(join(content, ledgerFile), before);
    expect(await verdict()).toMatchObject([{ kind: 'ledger-seal', file: expect.stringContaining(ledgerFile) as string }]);
  });

  test('whose ledger an editor wrote in cannot be read', async () => {
    const { edit, verdict } = await editedContent();
    await edit(ledgerFile, '织密借阅网点', '织牢借阅网点');
    expect(await verdict()).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'ledger-seal' }), expect.objectContaining({ kind: 'ledger-fingerprint', field: '0.units.3.title', line: 18 }),
    ]));
  });

  test('written down after a kill between the two ledgers is completed by the next recording', async () => {
    const { content, reimport, revise, verdict, record } = await editedContent();
    const site = await readFile(join(content, 'ids.yaml'), 'utf8');
    await reimport(['新馆舍的第二年', '新馆舍的第三年']);
    await revise({ unit: 'introduction' });
    const whole = await contentsOf(content);
    await writeFile(join(content, 'ids.yaml'), site);
    expect(await verdict()).toMatchObject([{ kind: 'ledger-behind', field: 'editions.2031' }]);
    await record();
    expect(await contentsOf(content)).toEqual(whole);
  });
});

test('a broken ledger of the site cannot be read', async () => {
  const { edit, verdict } = await editedContent();
  await edit('ids.yaml', '另备复本', '再备复本');
  expect(await verdict()).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'ledger-fingerprint', field: '0.terms.1.definition' })]));
});
