import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../plan/problem.ts';
import type { SourceDocument } from '../../source-document.ts';
import { limits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { encodePairs, encodeUtf16, encodeUtf8 } from '../specimens.ts';

function read(html: string): Promise<SourceDocument> {
  return readDocument(encodeUtf8(html), '要点.html');
}

describe('lines', () => {
  test.each([
    ['blocks', '<h1>要点</h1><div>一、甲<p>1.乙</p>丙</div>', '要点\n一、甲\n1.乙\n丙'],
    ['line breaks', '<p>甲<br>乙<br/><br>丙</p>', '甲\n乙\n丙'],
    ['inline elements', '<p>教<b>育</b><span style="color:red">工作</span><a href="#">要点</a></p>', '教育工作要点'],
    ['entities', '<p>&lt;**区&gt;&amp;&ldquo;三生&rdquo;&mdash;&#x4e00;&nbsp;&emsp;甲</p>', '<**区>&“三生”—一\u00a0\u2003甲'],
    ['layout of the file', '<p>\n   坚持\n   党建\t引领\n and\n more\n党   </p>', '坚持党建 引领 and more 党'],
    ['ideographic spaces', '<p>　　段首</p>', '　　段首'],
    ['preformatted text', '<pre>甲  乙\n丙</pre><p style="white-space: pre-wrap">丁\n戊</p>', '甲  乙\n丙\n丁\n戊'],
    ['unclosed and misnested tags', '<p>甲<p>乙<b>丙<p>丁</b>戊', '甲\n乙丙\n丁戊'],
    ['conditional comments of Word', '<p><![if !supportLists]><span>1、</span><![endif]>甲<o:p></o:p></p>', '1、甲'],
    ['a page inside a form', '<form id="aspnetForm"><input type="hidden" value="密"><div>甲</div><select><option>乙</select></form>', '甲'],
    ['phonetics', '<p><ruby>教<rp>(</rp><rt>jiào</rt><rp>)</rp></ruby></p>', '教'],
  ])('%s', async (_, html, text) => {
    expect((await read(`<!DOCTYPE html><body>${html}`)).text).toBe(text);
  });
});

test.each([
  ['<ol><li>甲<li><p>乙</p></ol>', '1.甲\n2.乙'],
  ['<ol start="3" type="A"><li>甲<ol><li>子</li></ol></li><li value="9">乙</li></ol>', 'C.甲\n1.子\nI.乙'],
  ['<ol reversed><li>甲<li>乙</ol>', '2.甲\n1.乙'],
  ['<ol style="list-style: none"><li>1.甲</ol><ul><li>乙</ul>', '1.甲\n乙'],
  ['<ol><li></li><li hidden>密</li><li>丙</li></ol>', '1.\n3.丙'],
])('%s is numbered as browsers number it', async (html, text) => {
  expect((await read(html)).text).toBe(text);
});

describe('tables', () => {
  test('of data are one line a row, with columns in place', async () => {
    const document = await read('<p>前</p><table><caption>表一</caption><tr><th>任务<th>科室<th>时限</tr>'
      + '<tr><td rowspan="2">建设<td colspan="2"><p>甲</p><p>乙</p></tr><tr><td>丙<td>丁</tr></table>');
    expect(document.text).toBe('前\n表一\n任务\t科室\t时限\n建设\t甲 乙\t\n\t丙\t丁');
    expect(document.tables).toEqual([{ firstLine: 3, lastLine: 5 }]);
  });

  test('that only place things are read as what they hold', async () => {
    const document = await read('<table><tr><td>导航<td><h1>要点</h1><table><tr><td>甲<td>乙</tr></table></tr></table>');
    expect(document.text).toBe('导航\n要点\n甲\t乙');
    expect(document.tables).toEqual([{ firstLine: 3, lastLine: 3 }]);
  });
});

test('frame, machinery and hidden text are left out and told', async () => {
  const document = await read('<html><head><title>要点 - 网站</title><style>p{}</style></head><body><nav>首页 新闻</nav><script>var a="甲"</script>'
    + '<p>正文<span style="display:none">密</span><img src="a.png" alt="照片"><img src="b.png"></p><aside>推荐</aside><footer>版权</footer></body></html>');
  expect(document).toEqual({
    text: '正文',
    remarks: [
      { kind: 'hidden-left-out', line: 1, detail: '密' },
      { kind: 'picture-left-out', line: 1, detail: '照片' },
      { kind: 'picture-left-out', detail: '没有说明文字的图片 1 幅' },
      { kind: 'markup-left-out', detail: 'title：要点 - 网站' },
      { kind: 'markup-left-out', detail: 'nav 1 处：首页 新闻' },
      { kind: 'markup-left-out', detail: 'script 1 处' },
      { kind: 'markup-left-out', detail: 'aside 1 处：推荐' },
      { kind: 'markup-left-out', detail: 'footer 1 处：版权' },
    ],
    tables: [],
  });
});

describe('encodings', () => {
  const page = (charset: string): string => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>教育工作</p></body></html>`;

  test.each<[string, Uint8Array]>([
    ['GB2312 as it says', encodePairs(page('gb2312'), 'gb18030')],
    ['GBK that calls itself UTF-8', encodePairs(page('utf-8'), 'gb18030')],
    ['UTF-8 that calls itself GBK', encodeUtf8(page('gbk'))],
    ['UTF-16 with a byte order mark', encodeUtf16(page('unicode'), 'little-endian', true)],
    ['Big5 as it says', encodePairs(page('big5'), 'big5')],
  ])('%s is read', async (_, bytes) => {
    expect((await readDocument(bytes, 'a.html')).text).toBe('教育工作');
  });
});

test('pages made to exhaust the reader are refused', async () => {
  const kind = async (html: string): Promise<string | undefined> => {
    const error = await read(html).catch((caught: unknown) => caught);
    return error instanceof ProblemError ? error.problems[0]?.kind : undefined;
  };
  expect(await kind(`<p>甲${'<div>'.repeat(100_000)}`)).toBe('document-damaged');
  expect(await kind(`<p>甲${'一'.repeat(limits.pageBytes)}`)).toBe('document-too-large');
});

test('words in any blocks come back in order, and nothing else', async () => {
  const word = fc.constantFrom('**区', '政z*', '<', '&', '"', '教育', '20xx年', '“三生”', '𠮷');
  const block = fc.record({ tag: fc.constantFrom('p', 'div', 'h2', 'li', 'section'), words: fc.array(word, { minLength: 1, maxLength: 6 }) });
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 10 }), async (made) => {
    const html = made.map(({ tag, words }) => `\n <${tag}>\n  ${words.map((text) => `<span>${escape(text)}</span>`).join('')}\n </${tag}>`).join('');
    expect((await read(`<body>${html}</body>`)).text).toBe(made.map(({ words }) => words.join('')).join('\n'));
  }), { numRuns: 100 });
});
