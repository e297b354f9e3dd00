import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tellsHiddenName } from '../testing/hidden-names.ts';
import { parseEntry } from './parse.ts';
import type { Entry } from './schema.ts';
import { isSlugOf, slugOf } from './slug.ts';

const folder = 'content/glossary';
const entries = readdirSync(folder).map((name) => parseEntry(readFileSync(`${folder}/${name}`, 'utf8'), `${folder}/${name}`));
const slugsWhere = (holds: (entry: Entry) => boolean) => entries.filter(holds).map(({ slug }) => slug);

/** What we say ourselves: everything but words taken from the plan. */
function ownWords({ term, aliases = [], forms, subject, definition, source, note }: Entry): string {
  const own = [term, ...aliases].filter((name) => !forms.includes(name));
  return [...own, subject, definition, note, ...Object.values(source ?? {})].join('\n');
}

describe('the glossary', () => {
  test('has entries', () => {
    expect(entries.length).toBeGreaterThan(0);
  });

  test('addresses are the pinyin of their terms', () => {
    expect(slugsWhere(({ slug, term, pinyin }) => !isSlugOf(slug, slugOf(term, pinyin) ?? ''))).toEqual([]);
  });

  test('every syllable of the pinyin bears one tone mark, except the particle de', () => {
    const syllables = entries.flatMap(({ pinyin }) => pinyin.normalize('NFD').match(/[\p{L}\p{M}]+/gu) ?? []);
    expect(syllables.filter((syllable) => syllable !== 'de' && syllable.match(/[\u0300\u0301\u0304\u030c]/gu)?.length !== 1)).toEqual([]);
  });

  test('no term has two entries and no alias repeats a term or a form of its entry', () => {
    const terms = entries.map(({ term }) => term);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    expect(slugsWhere(({ term, aliases = [], forms }) => aliases.some((alias) => alias === term || forms.includes(alias)))).toEqual([]);
  });

  test('a name the source hides is recognised, and we tell none', () => {
    const sample = String.fromCodePoint(0x9521);
    expect(tellsHiddenName(`甲${sample}乙`)).toBe(true);
    expect(slugsWhere((entry) => tellsHiddenName(ownWords(entry)))).toEqual([]);
  });

  test('numbers of documents are printed only where the document was read', () => {
    expect(slugsWhere(({ source }) => source?.number !== undefined && ['press', 'not-opened'].includes(source.checked))).toEqual([]);
    expect(slugsWhere(({ definition, note }) => /〔\d{4}〕/u.test(`${definition}${note}`))).toEqual([]);
  });

  test('definitions, notes and titles end and quote as sentences do', () => {
    expect(slugsWhere(({ definition, note }) => [definition, note].some((text) => text !== undefined && !text.endsWith('。')))).toEqual([]);
    expect(slugsWhere(({ definition, note }) => /[,;"']/u.test(`${definition ?? ''}${note ?? ''}`))).toEqual([]);
  });
});
