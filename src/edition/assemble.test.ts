import { describe, expect, test } from 'vitest';
import { sentencesOf, type Plan } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { assemblePlan } from './assemble.ts';
import type { EditionRecord } from './schema.ts';

const source = [
  '某镇2031年工作要点', '全年要做好**工作。', '一、坚持阅读', '总的要求如下。', '（一）服务', '1.开门。周一开馆。', '（1）早开。', '序号\t项目', '1\t书架', '（责任单位：办公室）', '附件', '清单。',
].join('\n');

const record = (): EditionRecord => ({
  plan: {
    title: '某镇2031年工作要点',
    line: 1,
    source: { file: 'a.txt', sha256: '0'.repeat(64) },
    numbering: 'continuous',
    masks: [{ form: '**', hides: '名称' }],
    parts: [{ number: 1, title: '坚持阅读', line: 3, sections: [{ number: 1, title: '服务', line: 5 }] }],
    appendices: [{ number: 1, title: '附件', line: 11 }],
  },
  introduction: { line: 2, blocks: ['全年要做好**工作。'] },
  openings: new Map([['1', { line: 4, blocks: ['总的要求如下。'] }]]),
  tasks: [{
    number: 1, title: '开门', part: 1, section: 1, line: 6, responsible: '（责任单位：办公室）',
    blocks: ['周一开馆。', '（1）早开。', [['序号', '项目'], ['1', '书架']]],
  }],
  appendices: new Map([['1', { line: 12, blocks: ['清单。'] }]]),
});

/** Every passage of a plan. */
function passages(plan: Plan) {
  const cells = plan.parts.flatMap((part) => part.tasks.flatMap((task) => task.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))));
  return [
    plan.title, ...sentencesOf(plan.introduction), ...cells,
    ...plan.parts.flatMap((part) => [
      part.heading.title, ...sentencesOf(part.opening), ...part.sections.map((section) => section.heading.title),
      ...part.tasks.flatMap((task) => [task.heading.title, ...sentencesOf(task), ...(task.responsible ? [task.responsible] : [])]),
    ]),
    ...plan.appendices.flatMap((appendix) => [appendix.heading.title, ...sentencesOf(appendix.blocks)]),
  ];
}

describe('assemblePlan', () => {
  test('gives every passage the range of its words in the source', () => {
    const plan = assemblePlan('2031', record(), source, 'plan');
    const found = passages(plan);
    expect(found).toHaveLength(15);
    for (const { text, range } of found) expect(source.slice(range.start, range.end)).toBe(text);
  });

  test('takes numbering and the stop after a title from the source', () => {
    const [part] = assemblePlan('2031', record(), source, 'plan').parts;
    expect(part?.heading.label).toBe('一、');
    expect(part?.sections[0]?.heading.label).toBe('（一）');
    expect(part?.tasks[0]).toMatchObject({ id: '1', heading: { label: '1.', stop: '。' } });
  });

  test('marks masks', () => {
    const [sentence] = sentencesOf(assemblePlan('2031', record(), source, 'plan').introduction);
    expect(sentence?.spans).toContainEqual({ kind: 'mask', text: '**', hides: '名称' });
  });

  test('names a task by its part where numbering restarts', () => {
    const byPart = record();
    byPart.plan.numbering = 'by-part';
    expect(assemblePlan('2031', byPart, source, 'plan').parts[0]?.tasks[0]?.id).toBe('1-1');
  });

  test.each([
    ['a changed word', (changed: EditionRecord) => { changed.tasks[0]!.blocks[0] = '周二开馆。'; },
      { file: 'tasks/01.mdx', field: '第 1 句', line: 6, found: '周二开馆。', expected: '周一开馆。' }],
    ['a changed word further down', (changed: EditionRecord) => { changed.tasks[0]!.blocks[1] = '（1）晚开。'; },
      { file: 'tasks/01.mdx', field: '第 2 句', line: 7, found: '（1）晚开。', expected: '（1）早开。' }],
    ['an added sentence', (changed: EditionRecord) => { changed.tasks[0]!.blocks[0] = '周一开馆。周末也开馆。'; },
      { file: 'tasks/01.mdx', field: '第 2 句', line: 7, found: '周末也开馆。', expected: '（1）早开。' }],
    ['a changed cell', (changed: EditionRecord) => { changed.tasks[0]!.blocks[2] = [['序号', '名称'], ['1', '书架']]; },
      { file: 'tasks/01.mdx', field: '表格', line: 8, found: '名称', expected: '项目' }],
    ['a changed tail', (changed: EditionRecord) => { changed.tasks[0]!.responsible = '（责任单位：财务室）'; },
      { file: 'tasks/01.mdx', field: 'responsible', line: 10, found: '（责任单位：财务室）', expected: '（责任单位：办公室）' }],
    ['a changed title', (changed: EditionRecord) => { changed.tasks[0]!.title = '关门'; },
      { file: 'tasks/01.mdx', field: 'title', line: 6, found: '关门', expected: '1.开门。' }],
    ['a changed opening', (changed: EditionRecord) => { changed.openings.get('1')!.blocks = ['总的要求。']; },
      { file: 'openings/1.mdx', field: '第 1 句', line: 4, found: '总的要求。', expected: '总的要求如下。' }],
    ['a changed introduction', (changed: EditionRecord) => { changed.introduction!.blocks = ['全年都做好**工作。']; },
      { file: 'introduction.mdx', field: '第 1 句', line: 2, found: '全年都做好**工作。', expected: '全年要做好**工作。' }],
    ['a changed part', (changed: EditionRecord) => { changed.plan.parts[0]!.title = '坚持写作'; },
      { file: 'plan.yaml', field: 'parts.0.title', line: 3, found: '坚持写作', expected: '一、坚持阅读' }],
    ['a changed section', (changed: EditionRecord) => { changed.plan.parts[0]!.sections![0]!.title = '服侍'; },
      { file: 'plan.yaml', field: 'parts.0.sections.0.title', line: 5, found: '服侍', expected: '（一）服务' }],
    ['a changed plan title', (changed: EditionRecord) => { changed.plan.title = '某镇2032年工作要点'; },
      { file: 'plan.yaml', field: 'title', line: 1, found: '某镇2032年工作要点', expected: '某镇2031年工作要点' }],
  ])('refuses %s, naming file, line, field, found and expected', (_name, change, { file, expected, ...named }) => {
    const changed = record();
    change(changed);
    let problems: readonly unknown[] = [];
    try {
      assemblePlan('2031', changed, source, 'content/plans/2031');
    } catch (error) {
      problems = (error as ProblemError).problems;
    }
    expect(problems).toEqual([{
      kind: 'text-differs-from-source', file: `content/plans/2031/${file}`, ...named, expected: expect.stringMatching(new RegExp(`^${RegExp.escape(expected)}`, 'u')),
    }]);
  });
});
