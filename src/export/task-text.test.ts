import type { Root, RootContent, PhrasingContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { CitedPlace } from '../cite/citation.ts';
import { plan } from './specimen.ts';
import { taskMarkdown, taskText } from './task-text.ts';

const [task] = plan.parts[0]!.tasks;
const place: CitedPlace = { planTitle: '岛屿要点', part: '第一部分', task: '第1项', address: 'https://example.org/2031/1/', code: '2031-1' };

const words = (node: RootContent | PhrasingContent | Root): string =>
  ('value' in node ? node.value : 'children' in node ? node.children.map((child) => words(child as RootContent)).join('') : '');

test('a task as text is its heading, its paragraphs and where it is from', () => {
  expect(taskText(task!, place)).toBe([
    '1. 点亮“星灯”**', '建好“星灯”**，*每晚*开放。见第2项。', '# 不是标题 [不是链接](x)，1. 也不是列表。', '书屋\t数目|座\n**\t3', '（责任单位：**）',
    '出处：《岛屿要点》第一部分第1项，2031-1\nhttps://example.org/2031/1/\n',
  ].join('\n\n'));
});

test('a task as Markdown reads as the same words, none of them markup', () => {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(taskMarkdown(task!, place));
  expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'table', 'paragraph', 'paragraph']);
  expect(tree.children.map(words)).toEqual([
    '1. 点亮“星灯”**', '建好“星灯”**，*每晚*开放。见第2项。', '# 不是标题 [不是链接](x)，1. 也不是列表。', '书屋数目|座**3', '（责任单位：**）',
    '出处：《岛屿要点》第一部分第1项，2031-1，https://example.org/2031/1/',
  ]);
  const kinds = new Set(tree.children.slice(0, -1).flatMap((block) => ('children' in block && block.type !== 'table' ? block.children.map(({ type }) => type) : [])));
  expect([...kinds]).toEqual(['text']);
});

test('masks are escaped', () => {
  expect(taskMarkdown(task!, place)).toContain('建好“星灯”\\*\\*，\\*每晚\\*开放。');
});

test('the day of the wording is told where it is known', () => {
  expect(taskText(task!, { ...place, wordingDate: '2031-06-01' })).toContain('2031-1，文本日期 2031-06-01\n');
});
