import { describe, expect, test } from 'vitest';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { parseEntry } from './parse.ts';

const whole = `term: 双减
pinyin: shuāng jiǎn
forms: [双减]
subject: 双减与课程
kind: policy
definition: 减轻两种负担。
source: { title: 意见, year: 2021, url: "https://example.org/a", checked: excerpt }
`;

function problemsOf(yaml: string, file = 'content/glossary/shuang-jian.yaml'): readonly Problem[] {
  try {
    parseEntry(yaml, file);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseEntry', () => {
  test('the file name is the slug', () => {
    expect(parseEntry(whole, 'content/glossary/shuang-jian.yaml')).toMatchObject({
      slug: 'shuang-jian', file: 'content/glossary/shuang-jian.yaml', term: '双减', source: { checked: 'excerpt' },
    });
  });

  test('tasks may be written as numbers', () => {
    const yaml = `${whole}only: { 2031: [0, 2-3] }\nquote: { edition: 2031, task: 8, text: 双减 }\n`;
    expect(parseEntry(yaml, 'content/glossary/shuang-jian.yaml')).toMatchObject({
      only: { 2031: ['0', '2-3'] }, quote: { edition: '2031', task: '8' },
    });
  });

  test.each(['双减.yaml', 'Shuang-jian.yaml', 'shuang--jian.yaml', 'shuang-jian.yml'])('%s is no file name', (name) => {
    expect(problemsOf(whole, `content/glossary/${name}`)).toMatchObject([{ kind: 'field-invalid', field: '文件名', found: name }]);
  });

  test.each([
    ['a missing field', whole.replace('term: 双减\n', ''), 'term'],
    ['an unknown field', `${whole}colour: red\n`, 'colour'],
    ['an unknown kind', whole.replace('kind: policy', 'kind: rumour'), 'kind'],
    ['an address that is none', whole.replace('https://example.org/a', '见官网'), 'source.url'],
    ['an address that is a script', whole.replace('https://example.org/a', 'javascript:alert(1)'), 'source.url'],
    ['a form with book title marks', whole.replace('[双减]', '[《双减》]'), 'forms.0'],
    ['an empty list of forms', whole.replace('[双减]', '[]'), 'forms'],
    ['a definition with loose spaces', whole.replace('减轻两种负担。', '"减轻两种负担。 "'), 'definition'],
  ])('%s is named', (_fault, yaml, field) => {
    const problems = problemsOf(yaml);
    expect(problems).toMatchObject([{ kind: 'field-invalid', file: 'content/glossary/shuang-jian.yaml', field }]);
    expect(problems[0]?.found).toBeTruthy();
    expect(problems[0]?.expected).toBeTruthy();
  });

  test('a fault in the YAML is named with its line', () => {
    expect(problemsOf('term: 双减\nforms: [双减\nkind: plan\n')).toMatchObject([{ kind: 'yaml-invalid', line: 3 }]);
  });
});
