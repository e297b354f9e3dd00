import { describe, expect, test } from 'vitest';
import type { Passage, Plan } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import type { ArticleKind } from './kinds.ts';
import { parseArticle } from './parse.ts';
import { largestPicture } from './pictures.ts';
import { articleProblems } from './validate.ts';

const passage = (text: string): Passage => ({ text, spans: [], range: { start: 0, end: 1 } });
const heading = (text: string) => ({ label: '', title: passage(text), stop: '' });
const plan: Plan = {
  edition: '2034', title: passage('2034年果园工作要点'), introduction: [], appendices: [], details: [], source: { file: 'a.txt', sha256: '' },
  parts: [{
    number: 1, heading: heading('种好果树'), opening: [], sections: [], range: { start: 0, end: 1 },
    tasks: [{
      id: '1', number: 1, part: 1, heading: heading('修剪老树'), range: { start: 0, end: 1 },
      blocks: [{ kind: 'paragraph', sentences: [{ ...passage('剪。'), number: 1 }, { ...passage('挂牌。'), number: 3 }] }],
    }],
  }],
};

const approved = `title: 剪完了
summary: 剪了。
edition: 2034
tasks: [1]
happened: 2034-02-01
basis:
  - text: 台账
status: approved
author: 甲
written: 2034-02-02
reviewer: 乙
reviewed: 2034-02-03
approver: 丙
approved: 2034-02-03
`;

const pictureFiles = new Map([['tree.png', 1000], ['huge.png', largestPicture + 1], ['tree.svg', 10], ['garden.jpg', 1000]].map(
  ([name, size]) => [`cut/${name}`, { size: Number(size), isPicture: true, tellsLocation: name === 'garden.jpg' }] as const,
));

/** Everything that is wrong with a file, short: kind, and field or line. */
function problemsOf(frontMatter: string, body = '剪了[老树](1#s1)。', kind: ArticleKind = 'update'): string[] {
  let found: readonly Problem[];
  try {
    const { article, problems } = parseArticle(`---\n${frontMatter}---\n\n${body}\n`, kind, 'content/updates/cut.mdx');
    found = [...problems, ...articleProblems(article, [plan], pictureFiles)];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    found = error.problems;
  }
  expect(found.every(({ file }) => file === 'content/updates/cut.mdx')).toBe(true);
  return found.map(({ kind: what, field, line }) => `${what} ${field ?? line}`);
}

/** The front matter with one line changed; without a new one, left out. */
const changed = (field: string, line = ''): string => approved.replace(new RegExp(`^${field}:.*\\n`, 'mu'), line === '' ? '' : `${line}\n`);

test('an approved article with everything in order has no problem', () => {
  expect(problemsOf(approved)).toEqual([]);
});

describe('an approved article', () => {
  test.each(['summary', 'author', 'written', 'reviewer', 'reviewed', 'approver', 'approved', 'happened'])('needs its %s', (field) => {
    expect(problemsOf(changed(field))).toEqual([`article-incomplete ${field}`]);
    expect(problemsOf(changed(field, `${field}: # 以后再填`))).toEqual([`article-incomplete ${field}`]);
  });

  test('needs a ground', () => {
    expect(problemsOf(approved.replace('basis:\n  - text: 台账\n', ''))).toEqual(['article-incomplete basis']);
    expect(problemsOf(approved.replace('  - text: 台账', '  - text: 台账\n    url: javascript:alert(1)'))).toEqual(['field-invalid basis.0.url']);
  });

  test('needs words, and nothing forgotten among them', () => {
    expect(problemsOf(approved, '')).toEqual(['article-incomplete 正文']);
    expect(problemsOf(approved, '剪了【几棵】。')).toEqual(['article-incomplete 正文']);
  });

  test.each([
    ['reviewed', 'reviewed: 2034-02-01', ['article-date reviewed']],
    ['approved', 'approved: 2034-02-02', ['article-date approved']],
    ['happened', 'happened: 2034-02-09', ['article-date written']],
    ['written', 'written: 二月二日', ['field-invalid written']],
  ])('has its days in order: %s', (field, line, expected) => {
    expect(problemsOf(changed(field, line))).toEqual(expected);
  });

  test('speaks of what the plan has', () => {
    expect(problemsOf(changed('tasks', 'tasks: [1, 7]\nparts: [2]'))).toEqual(['article-place tasks', 'article-place parts']);
    expect(problemsOf(changed('edition', 'edition: 2035'))).toEqual(['article-place edition']);
    expect(problemsOf(changed('tasks'))).toEqual(['article-incomplete tasks']);
  });

  test('knows no other fields and stages', () => {
    expect(problemsOf(`${approved}reviewBy: 2035-01-01\n`)).toEqual(['field-invalid reviewBy']);
    expect(problemsOf(changed('status', 'status: published'))).toEqual(['field-invalid status']);
    expect(problemsOf(`${approved}retired: { date: 2034-03-01, reason: 旧了 }\n`)).toEqual(['field-invalid retired']);
  });
});

test('an interpretation needs the day of its next review, not before its approval', () => {
  const interpretation = changed('happened');
  expect(problemsOf(interpretation, undefined, 'interpretation')).toEqual(['article-incomplete reviewBy']);
  expect(problemsOf(`${interpretation}reviewBy: 2034-02-01\n`, undefined, 'interpretation')).toEqual(['article-date reviewBy']);
  expect(problemsOf(`${interpretation}reviewBy: 2035-02-01\n`, undefined, 'interpretation')).toEqual([]);
});

test('what is reviewed needs no approval yet, what is retired a reason', () => {
  const unapproved = approved.replace(/^approve(?:r|d):.*\n/gmu, '');
  expect(problemsOf(unapproved.replace('status: approved', 'status: reviewed'))).toEqual([]);
  const retired = changed('status', 'status: retired');
  expect(problemsOf(retired)).toEqual(['article-incomplete retired']);
  expect(problemsOf(`${retired}retired: { date: 2034-03-01, reason: 旧了 }\n`, '说的是[没有了的](9#s1)。')).toEqual([]);
  expect(problemsOf(`${retired}retired: { date: 2034-01-01, reason: 旧了 }\n`)).toEqual(['article-date retired.date']);
});

describe('the body', () => {
  test.each([
    ['a component', '<Alert />'],
    ['raw HTML', '<script>alert(1)</script>'],
    ['HTML in a line', '剪<b>了</b>'],
    ['an import', "import x from './x.js'"],
    ['an export', 'export const x = 1'],
    ['an expression', '{process.env.HOME}'],
    ['an expression in a line', '剪了{1 + 1}棵'],
    ['a heading of the first level', '# 剪'],
    ['program code', '```\nx\n```'],
    ['a footnote', '剪[^1]\n\n[^1]: 注'],
  ])('holds nothing but words: not %s', (_name, markup) => {
    const [first] = problemsOf(approved, `第一段。\n\n${markup}`);
    expect(first).toMatch(/^article-markup 1[89]$|^article-markup 2[0-9]$/u);
  });

  test('names the line where the syntax is wrong', () => {
    expect(problemsOf(approved, '第一段。\n\n剪了<老树。')).toContain('mdx-invalid 20');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//elsewhere.example/', '/\\elsewhere.example', 'other.html', 'mailto:a@example.org', '#top', '1#s2', '9', 'part/4', 'part/1#s1', 'introduction#s1'])('leads nowhere wrong: not to %s', (target) => {
    expect(problemsOf(approved, `第一段。\n\n[老树](${target})`)).toEqual(['article-link 20']);
  });

  test.each(['1', '1#s1', '1#s3', 'part/1', '/cite/', '/2034/1/#s1', 'https://example.org/x'])('may lead to %s', (target) => {
    expect(problemsOf(approved, `[老树](${target})`)).toEqual([]);
  });

  test.each([
    ['![](cut/tree.png)', ['picture-words 18']],
    ['![ ](cut/tree.png)', ['picture-words 18']],
    ['![树](cut/none.png)', ['picture-missing 18']],
    ['![树](cut/huge.png)', ['picture-large 18']],
    ['![树](cut/tree.svg)', ['picture-format 18']],
    ['![树](cut/garden.jpg)', ['picture-location 18']],
    ['![树](other/tree.png)', ['picture-place 18']],
    ['![树](cut/../cut/tree.png)', ['picture-place 18']],
    ['![树](https://example.org/tree.png)', ['picture-place 18']],
    ['![树](data:image/png;base64,AAAA)', ['picture-place 18']],
    ['![树](./cut/tree.png)', []],
  ])('has its own pictures, with words: %s', (markup, expected) => {
    expect(problemsOf(approved, `剪了。${markup}`)).toEqual(expected);
  });
});

test('a file is named by what can stand in an address', () => {
  expect(() => parseArticle('', 'update', 'content/updates/剪枝.mdx')).toThrow('文件名');
});
