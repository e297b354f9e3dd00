import type { Link, Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { parseMdx } from '../markdown/syntax.ts';
import { remarkArticle } from './remark-article.ts';

function linkIn(markdown: string, base: string, path = '/site/content/updates/cut.mdx'): Link {
  const tree = parseMdx(markdown);
  remarkArticle({ base })(tree, { path, data: { astro: { frontmatter: { edition: 2034 } } } });
  return (tree.children[0] as Paragraph).children[0] as Link;
}

test.each([
  ['[剪](1#s2)', '/', '/2034/1/#s2', '第1项第2句'],
  ['[剪](part/2)', '/sub/', '/sub/2034/part/2/', '第二部分'],
  ['[剪](introduction#s1)', '/sub', '/sub/2034/#s1', '引言第1句'],
  ['[剪](2-3)', '/', '/2034/2-3/', '第二部分第3项'],
])('%s below %s leads to %s', (markdown, base, url, place) => {
  expect(linkIn(markdown, base)).toMatchObject({ url, title: place, data: { hProperties: { 'data-place': place } } });
});

test('words that are the place are not followed by it on paper', () => {
  expect(linkIn('[第1项第2句](1#s2)', '/').data).toBeUndefined();
});

test('a link within the site keeps to the base path, one elsewhere says so', () => {
  expect(linkIn('[引文](/cite/)', '/sub/')).toMatchObject({ url: '/sub/cite/' });
  expect(linkIn('[规程](https://example.net/)', '/sub/')).toMatchObject({ url: 'https://example.net/', data: { hProperties: { rel: 'external' } } });
});

test('a picture is looked for beside the article', () => {
  expect(linkIn('![树](cut/tree.png)', '/').url).toBe('./cut/tree.png');
  expect(linkIn('![树](./cut/tree.png)', '/').url).toBe('./cut/tree.png');
});

test('what a draft may not hold never becomes a page, not even while it is written', () => {
  const tree = parseMdx('import fs from "node:fs"\n\n{process.exit(3)}\n\n[剪](javascript:x)<b onclick="x">树</b>{1}\n\n<script>x</script>');
  remarkArticle({ base: '/' })(tree, { path: '/site/content/updates/cut.mdx', data: {} });
  const held = JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
  expect(held).toContain('剪');
  expect(held).not.toMatch(/javascript|onclick|script|process|import|mdx/u);
});

test('other files stay as they are', () => {
  expect(linkIn('[剪](1#s2)', '/', '/site/content/plans/2034/tasks/01.mdx').url).toBe('1#s2');
});
