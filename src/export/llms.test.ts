import { expect, test } from 'vitest';
import { llmsText } from './llms.ts';

test('a site is told in the form of llmstxt.org', () => {
  expect(llmsText({
    title: '要点', summary: '一句话。', details: ['隐去的写作 **。'],
    sections: [
      { title: '全文', links: [{ name: '2031年要点', address: 'https://example.org/2031/plan.json', note: 'JSON' }, { name: '1. [点灯]', address: '/2031/1.md' }] },
      { title: '空的', links: [] },
    ],
  })).toBe([
    '# 要点', '', '> 一句话。', '', '隐去的写作 \\*\\*。', '', '## 全文', '',
    '- [2031年要点](https://example.org/2031/plan.json): JSON', '- [1. \\[点灯\\]](/2031/1.md)', '',
  ].join('\n'));
});
