import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProse, writeProse, type Prose } from './prose.ts';

const read = (body: string): Prose[] => {
  const { blocks, problems } = readProse(body, 'a.mdx', 1);
  expect(problems).toEqual([]);
  return blocks;
};

describe('plan text written as MDX', () => {
  test('stands one sentence a line, masks escaped', () => {
    expect(writeProse(['建设**区。完善政z*引领。', '第二段。'])).toBe('建设\\*\\*区。\n完善政z\\*引领。\n\n第二段。\n');
  });

  test.each([
    'import x from "y"', 'export const a = 1', '甲。import x from "y"', '{process.exit()}', '<script>alert(1)</script>',
    '1.加强', '2024. 年', '# 题', '- 项', '> 引', '| a | b |', '---', '<!-- 注 -->', 'http://a.cn/b_c', 'a@b.cn',
    '`码`', '[甲](javascript:alert(1))', '![图](x.png)', '[^1]', '~~删~~', '&amp;&lt;', '\\*', '&#x20;',
  ])('is read back as the same text: %s', (text) => {
    expect(read(writeProse([text]))).toEqual([text]);
  });

  test('is read back as the same text, whatever it holds', () => {
    const unit = fc.constantFrom(...'*_`~[](){}<>#+-=.!|&\\:/@。“”《》甲乙丙xaeimport 019;"\'^$%');
    const paragraph = fc.string({ unit, minLength: 1, maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== '');
    fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      expect(read(writeProse(paragraphs))).toEqual(paragraphs);
    }), { numRuns: 2000 });
  });
});

describe('reading', () => {
  test('tells components from the plan’s words: no page shows them', () => {
    for (const component of ['<Note>编者按。</Note>', '<Note />', '<Note>\n\n编者按。\n\n</Note>']) {
      expect(readProse(`甲。\n\n${component}\n\n乙。`, 'a.mdx', 6)).toMatchObject({ blocks: ['甲。', '乙。'], problems: [], components: [{ kind: 'mdx-invalid', line: 8 }] });
    }
  });

  test('takes tables for the plan’s words', () => {
    const table = [['序号', '项|目'], ['1', '**区']];
    expect(read(writeProse(['甲。', table, '乙。']))).toEqual(['甲。', table, '乙。']);
  });

  test('reports formatting inside plan text with its line', () => {
    const { problems } = readProse('甲。\n乙**区,努力与**。', 'a.mdx', 6);
    expect(problems).toMatchObject([{ kind: 'mdx-invalid', file: 'a.mdx', line: 7, found: '**区,努力与**' }]);
  });

  test('reports broken syntax with its line', () => {
    expect(readProse('甲。\n\n{未完', 'a.mdx', 6).problems).toMatchObject([{ kind: 'mdx-invalid', line: 8 }]);
  });
});
