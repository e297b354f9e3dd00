import { expect, test } from 'vitest';
import { describeChange } from './change.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = '<p class="a">第一句。</p>\n<p>第二句。</p></body>';

test.each([
  [page.replace('</body>', '<script src="//ads.example/x.js"></script></body>'), '多出：<script src="//ads.example/x.js"></script>'],
  [page.replace('第一句。', ''), '少了：第一句。'],
  [page.replace('一', '三'), '“一”成了“三”'],
  [page.replace('"a"', 'a').replace('\n', ''), '空白和引号被改写，网页经过了压缩'],
  [page.replace('</body>', '\u001b[2J\u0007</body>'), '多出：[2J'],
  [`${page}${'长'.repeat(200)}`, `多出：${'长'.repeat(100)}…`],
])('%j is told from the original', (found, told) => {
  expect(describeChange({ found: bytes(found), bytes: bytes(page).length, original: bytes(page) })).toBe(told);
});

test.each([
  [bytes(`<link rel="canonical" href="https://example.org/">${page}<script src='https://ads.example/x.js'></script>`), "其中有：<script src='https://ads.example/x.js'>"],
  [bytes(`<link rel="canonical" href="https://example.org/">${page}`), `比生成时多 ${50} 字节`],
  [bytes(page).subarray(3), '比生成时少 3 字节'],
  [Uint8Array.of(0xff, ...bytes(page).subarray(1)), '大小相同'],
])('without the original, what is foreign or the size is told', (found, told) => {
  expect(describeChange({ found, bytes: bytes(page).length })).toBe(told);
});
