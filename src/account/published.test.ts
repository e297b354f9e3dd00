import { describe, expect, test } from 'vitest';
import { emend } from '../emendation/emend.ts';
import { proposeEmendations } from '../emendation/propose.ts';
import { passagesOf } from '../plan/passages.ts';
import { pageWords } from './page-words.ts';
import { accountOfPages } from './published.ts';
import { specimenDiscarded, specimenPages, specimenPlan, specimenText } from './specimen.ts';

const emendations = proposeEmendations(specimenPlan());
const published = { edition: '2031', sourceText: specimenText, discarded: specimenDiscarded, emendations };
const whole = '/2031/all/index.html';

/** What is found when a page says something else. */
function problemsWith(file: string, words: string, other: string) {
  const pages = specimenPages();
  const html = pages.get(file) ?? '';
  expect(html).toContain(words);
  return accountOfPages(pages.set(file, html.replace(words, other)), published);
}

test('the pages that hold the source are found right', () => {
  expect(accountOfPages(specimenPages(), published)).toEqual([]);
});

test('the words of every passage are read from the page of the whole plan under its name', () => {
  const read = pageWords(specimenPages().get(whole) ?? '', 'introduction').flatMap(({ passage, text }) => (passage === undefined ? [] : [[passage, text]]));
  const shown = passagesOf(emend(specimenPlan(), emendations)).map(({ name, passage }) => [name, passage.text]);
  expect(read.sort()).toEqual(shown.sort());
});

describe('on the page of the whole plan', () => {
  test.each([
    ['a sentence left out', '<span class="sentence" id="2-s1"><a class="sentence-link" href="#2-s1"></a>作风要实，不能虚。</span>', '', 'character-unaccounted', 16],
    ['a word changed', '队伍很重要', '队伍最重要', 'text-differs-from-source', 8],
    ['a word added', '队伍很重要', '队伍很很重要', 'text-differs-from-source', 8],
    ['a mask resolved', '**', '某某', 'text-differs-from-source', 4],
    ['a mark widened that is not in the table', '“一,二”', '“一，二”', 'text-differs-from-source', 9],
    ['a mark of the table left narrow, its neighbour widened', '1:3，“一,二”', '1：3,“一,二”', 'text-differs-from-source', 9],
    ['a number of a task lost', '<a>2.<', '<a><', 'character-unaccounted', 15],
    ['a stop lost', '</a>。</h3>', '</a></h3>', 'character-unaccounted', 9],
    ['words of nobody', '<h2 id="appendix-1">', '<p>编者按。</p><h2 id="appendix-1">', 'text-differs-from-source', 18],
    ['a cell lost', '<td>项目</td>', '<td></td>', 'character-unaccounted', 12],
  ])('%s', (_, words, other, kind, line) => {
    expect(problemsWith(whole, words, other)).toContainEqual(expect.objectContaining({ kind, file: whole, line }));
  });

  test('a detail changed', () => {
    expect(problemsWith(whole, '<dd>某市教育局</dd>', '<dd>某县教育局</dd>')).toMatchObject([
      { kind: 'text-differs-from-source', field: 'detail/2', found: '某县教育局' }, { kind: 'character-unaccounted', line: 21, found: '某市教育局' },
    ]);
  });

  test('a passage that is there twice', () => {
    const sentence = '<span class="sentence" id="2-s1"><a class="sentence-link" href="#2-s1"></a>作风要实，不能虚。</span>';
    expect(problemsWith(whole, sentence, `${sentence}</p><p>甲</p><p>${sentence}`)).toContainEqual(expect.objectContaining({ kind: 'character-doubled', field: '2#s1' }));
  });

  test('a page that is missing', () => {
    const pages = specimenPages();
    pages.delete(whole);
    expect(accountOfPages(pages, published)).toEqual([{ kind: 'file-missing', file: whole }]);
  });
});

describe('on another page', () => {
  test.each([
    ['a title changed', '/2031/2/index.html', '改进作风', '改进文风', 'text-differs-from-source', '2#title'],
    ['a sentence changed', '/2031/1/index.html', '写字', '写诗', 'text-differs-from-source', '1#s4'],
    ['a cell changed', '/2031/1/index.html', '>项目<', '>项<', 'text-differs-from-source', '1#t1r1c2'],
    ['a sentence lost', '/2031/part/1/index.html', 'id="s2"', 'id=""', 'character-unaccounted', 'part/1#s2'],
    ['a sentence added', '/2031/index.html', '<h2>一个部分', '<div class="plan-text"><span class="sentence" id="s3">甲。</span></div><h2>一个部分', 'text-differs-from-source', 'introduction#s3'],
  ])('%s', (_, file, words, other, kind, field) => {
    expect(problemsWith(file, words, other)).toContainEqual(expect.objectContaining({ kind, file, field }));
  });

  test('the texts are shown from where they part', () => {
    expect(problemsWith('/2031/part/1/index.html', '请遵照', '请遵守')).toContainEqual(
      expect.objectContaining({ field: 'part/1#s1', found: '本部分要求如下,请遵守。', expected: '本部分要求如下,请遵照。' }));
    expect(problemsWith('/2031/1/index.html', '以上', '以下')).toContainEqual(
      expect.objectContaining({ field: '1#s1', found: '文)要深,范围达0.5以下。', expected: '文)要深,范围达0.5以上。' }));
  });

  test('one that is missing', () => {
    const pages = specimenPages();
    pages.delete('/2031/1/index.html');
    expect(accountOfPages(pages, published)).toContainEqual({ kind: 'file-missing', file: '/2031/1/index.html' });
  });
});

test('a source that says more than the pages is found out', () => {
  expect(accountOfPages(specimenPages(), { ...published, sourceText: `${specimenText}完\n` })).toMatchObject([{ kind: 'character-unaccounted', line: 22, found: '完' }]);
  expect(accountOfPages(specimenPages(), { ...published, discarded: specimenDiscarded.slice(1) })).toMatchObject([{ kind: 'character-unaccounted', line: 1 }]);
});
