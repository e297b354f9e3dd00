import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictProblem, mergeEditions } from './merge.ts';

const first = '统一编目规则，一证通借、异地可还。归还的图书在48小时内重新上架。';
const second = '逾期不再罚款，改为推荐一本好书。';
const third = '每季度向读者公布一次结果。';
const corrected = first.replace('48', '24');
const another = '购书经费不低于总经费的三成，其中读者荐购的占一半。';

const task = (fields: string, ...blocks: string[]): string => `---\n${fields}\n---\n\n${blocks.map((block) => `${block}\n`).join('\n')}`;
const header = 'number: 2\ntitle: 改进通借通还\npart: 1\nline: 6';
const moved = header.replace('line: 6', 'line: 9');
const note = '<Note>\n编者按。\n</Note>';

/** Merges one file. */
function merge(base: string | undefined, ours: string | undefined, theirs: string | undefined, file = 'tasks/02.mdx') {
  const files = (text: string | undefined): Map<string, string> => new Map(text === undefined ? [] : [[file, text]]);
  const { files: merged, conflicts } = mergeEditions(files(base), files(ours), files(theirs));
  return { text: merged.get(file), places: conflicts.map(({ place }) => place), conflicts };
}

describe('a task', () => {
  const base = task(header, first, second);

  test.each([
    ['takes the new words and keeps a note below them', task(header, first, note, second), task(moved, corrected, second), task(moved, corrected, note, second)],
    ['keeps a note at its end', task(header, first, second, note), task(header, corrected, second), task(header, corrected, second, note)],
    ['keeps a note at its beginning', task(header, note, first, second), task(header, corrected, second), task(header, note, corrected, second)],
    ['keeps a note above new words', task(header, first, note, second), task(header, first, third, second), task(header, first, note, third, second)],
    ['keeps a note beside the block that stays', task(header, first, note, second), task(header, second), task(header, note, second)],
    ['keeps several notes in their order', task(header, first, note, '{/* 待核 */}', second), task(header, corrected, second), task(header, corrected, note, '{/* 待核 */}', second)],
    ['keeps a field that editors added', task(`${header}\nsummary: 借书更方便`, first, second), task(moved, corrected, second), task(`${moved}\nsummary: 借书更方便`, corrected, second)],
    ['takes a new field', task(header, first, note, second), task(`${header}\nresponsible: （责任单位：总务组）`, first, second), task(`${header}\nresponsible: （责任单位：总务组）`, first, note, second)],
    ['keeps how editors broke the lines of words that stay', task(header, first.replace('。归', '。\n归'), note, second), task(header, first, third), task(header, first.replace('。归', '。\n归'), note, third)],
    ['takes words that editors had corrected already', task(header, corrected, second, note), task(moved, corrected, second), task(moved, corrected, second, note)],
    ['takes changes to different blocks from both', task(header, first, '逾期不再罚款，改为推荐两本好书。'), task(header, corrected, second), task(header, corrected, '逾期不再罚款，改为推荐两本好书。')],
    ['keeps comments of its fields', task(`# 已核对\n${header}`, first, second), task(moved, first, second), task(`# 已核对\n${moved}`, first, second)],
  ])('%s', (_, ours, theirs, expected) => {
    expect(merge(base, ours, theirs)).toEqual({ text: expected, places: [], conflicts: [] });
  });

  test.each([
    ['a block that both changed', task(header, first.replace('48', '36'), second), task(header, corrected, second), ['第 1 段']],
    ['a title that both changed', task(header.replace('改进', '改善'), first, second), task(header.replace('改进', '推进'), first, second), ['title']],
    ['a note beside blocks that are gone', task(header, first, note, second), task(header, third), ['第 1 段之后']],
    ['a field added to what is now another task', task(`${header}\nsummary: 借书更方便`, first, second), task('number: 2\ntitle: 公开经费\npart: 1\nline: 6', another), ['summary']],
    ['a note on what is now another task', task(header, first, second, note), task('number: 2\ntitle: 公开经费\npart: 1\nline: 6', another), ['第 2 段之后']],
    ['a task that is dropped, with a note', task(header, first, second, note), undefined, ['']],
    ['a task that is dropped, with a field', task(`${header}\nsummary: 借书更方便`, first, second), undefined, ['']],
  ])('is not merged where %s', (_, ours, theirs, places) => {
    expect(merge(base, ours, theirs).places).toEqual(places);
  });

  test('that is dropped goes, when editors added nothing', () => {
    expect(merge(base, base, undefined).text).toBeUndefined();
    expect(merge(base, base.replace('。归', '。\n归'), undefined)).toEqual({ text: undefined, places: [], conflicts: [] });
  });

  test('that is new comes; one that editors wrote under the same number stands in its way', () => {
    expect(merge(undefined, undefined, base).text).toBe(base);
    expect(merge(undefined, task(header, third), base).places).toEqual(['第 1 段']);
  });
});

describe('plan.yaml', () => {
  const base = 'title: 甲\nsource:\n  file: a.txt\n  sha256: "1"\nmasks:\n  - form: "**"\n    hides: 名称\n  - form: 20xx\n    hides: 年份\nparts:\n  - number: 1\n    title: 一\n    line: 3\n';
  const merged = (ours: string, theirs: string) => merge(base, ours, theirs, 'plan.yaml');
  const newer = base.replace('"1"', '"2"').replace('line: 3', 'line: 4');

  test('keeps masks and comments that editors wrote', () => {
    const ours = base.replace('hides: 名称', 'hides: 区名 # 问过印发单位').replace('parts:', '  - form: 某*\n    hides: 姓名\nparts:');
    expect(merged(ours, newer)).toEqual({
      text: ours.replace('"1"', '"2"').replace('line: 3', 'line: 4'), places: [], conflicts: [],
    });
  });

  test('takes new masks and parts, and lets those go that are gone', () => {
    const theirs = newer.replace('  - form: 20xx\n    hides: 年份\n', '  - form: 政z*\n    hides: 字词\n').concat('  - number: 2\n    title: 二\n    line: 9\n');
    const ours = base.replace('hides: 名称', 'hides: 区名');
    expect(merged(ours, theirs).text).toBe(theirs.replace('hides: 名称', 'hides: 区名'));
  });

  test('names the row and field that both changed, and what stands there', () => {
    const { conflicts } = merged(base.replace('hides: 年份', 'hides: 年度'), base.replace('hides: 年份', 'hides: 时间'));
    expect(conflicts).toEqual([{ file: 'plan.yaml', place: 'masks.20xx.hides', base: '年份', ours: '年度', theirs: '时间' }]);
    expect(conflictProblem(conflicts[0]!, 'content/plans/2031')).toEqual({
      kind: 'merge-conflict', file: 'content/plans/2031/plan.yaml', field: 'masks.20xx.hides',
      found: '年度（原先导入的是：年份）', expected: '时间（新文件中的）',
    });
  });
});

describe('whatever the files hold', () => {
  const sentence = fc.constantFrom(first, second, third, another, corrected, '甲。', '乙\\*\\*。');
  const fields = fc.constantFrom(header, moved, `${header}\nsummary: 丙`);
  const words = fc.array(sentence, { maxLength: 4 });
  const mixed = fc.array(fc.oneof(sentence, fc.constantFrom(note, '{/* 待核 */}')), { maxLength: 6 });
  const imported = fc.tuple(fields, words).map(([yaml, blocks]) => task(yaml, ...blocks));
  const edited = fc.tuple(fields, mixed).map(([yaml, blocks]) => task(yaml, ...blocks));
  const edition = (file: fc.Arbitrary<string>) => fc.dictionary(fc.constantFrom('tasks/01.mdx', 'tasks/02.mdx', 'introduction.mdx'), file)
    .map((files) => new Map(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))));
  const clean = <Files>(files: Files) => ({ files, conflicts: [] });

  test('what only the document changed is taken', () => {
    fc.assert(fc.property(edition(imported), edition(imported), (base, theirs) => {
      expect(mergeEditions(base, base, theirs)).toEqual(clean(theirs));
    }));
  });

  test('what only editors changed is kept', () => {
    fc.assert(fc.property(edition(imported), edition(edited), (base, ours) => {
      expect(mergeEditions(base, ours, base)).toEqual(clean(ours));
    }));
  });

  test('what both changed alike is taken once', () => {
    fc.assert(fc.property(edition(imported), edition(edited), (base, both) => {
      expect(mergeEditions(base, both, both)).toEqual(clean(both));
    }));
  });

  test('a merge without conflict has all of the document’s words and all of the editors’ notes', () => {
    const unedited = fc.tuple(words, words, fc.infiniteStream(fc.nat({ max: 2 })));
    let merges = 0;
    fc.assert(fc.property(unedited, ([before, after, gaps]) => {
      const notes: string[] = [];
      const withNotes = before.flatMap((block) => {
        const here = Array.from({ length: gaps.next().value as number }, () => `<Note n="${notes.push('')}" />`);
        return [...here, block];
      });
      const { text, conflicts } = merge(task(header, ...before), task(header, ...withNotes), task(header, ...after));
      if (conflicts.length > 0) return;
      merges += 1;
      const blocks = (text ?? '').split('---\n\n')[1]!.split('\n\n').map((block) => block.trim()).filter((block) => block !== '');
      expect(blocks.filter((block) => !block.startsWith('<Note'))).toEqual(after);
      expect(blocks.filter((block) => block.startsWith('<Note')).sort()).toEqual(notes.map((_, index) => `<Note n="${index + 1}" />`).sort());
    }), { numRuns: 500 });
    expect(merges).toBeGreaterThan(50);
  });
});
