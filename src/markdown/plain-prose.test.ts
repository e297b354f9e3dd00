import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainProse } from './plain-prose.ts';
import { readMarkedProse } from './prose.ts';

describe('plain text', () => {
  test('is read line by line, masks freed of their strokes', () => {
    expect(readPlainProse('\n建设\\*\\*区。\n“五育并举”，增长0.5到1个百分点,超过20xx年。\n\n第二段。\n')).toEqual(['建设**区。“五育并举”，增长0.5到1个百分点,超过20xx年。', '第二段。']);
  });

  test.each(['1.加强', '甲。\n1.加强', 'import 甲', '甲。\n==', '甲 乙', '甲*乙*', '甲\\_乙', '甲www.a.cn', '甲http://a', '甲&amp;', '甲\u3000乙', ' 甲', '甲\r\n乙', '甲{乙}', '', '\u0000'])(
    'is not: %j',
    (body) => {
      expect(readPlainProse(body)).toBeUndefined();
    },
  );

  test('is read as the grammar of MDX reads it, whatever stands in it', () => {
    const unit = fc.constantFrom(...'甲乙“”《》（）、，。；：？！…—·％azAZ019,.\n\n', '\n\n', '\\*', '0.5', 'www', 'import', 'export', '一、', '\\', '*', ' ', '-', '=', '|', '_', '@', '/');
    let plain = 0;
    fc.assert(fc.property(fc.string({ unit, maxLength: 30 }), (body) => {
      const paragraphs = readPlainProse(body);
      if (paragraphs === undefined) return;
      plain += 1;
      expect({ body, ...readMarkedProse(body, 'a.mdx', 1) }).toEqual({ body, blocks: paragraphs, problems: [], components: [] });
    }), { numRuns: 20_000 });
    expect(plain).toBeGreaterThan(500);
  });
});
