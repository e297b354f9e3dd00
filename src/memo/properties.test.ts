import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkAtDesk, checkMemo } from './check.ts';
import { openDesk, type Edition } from './desk.ts';
import { linkedMemo, memoHtml } from './linking.ts';
import { placesOf } from './plan-index.ts';
import { restarting, specimenTexts } from './specimen.ts';
import { longMemo } from '../testing/long-memo.ts';
import type { PlanTexts } from './texts.ts';

let texts: PlanTexts[];
let editions: Edition[];

beforeAll(async () => {
  texts = [...await specimenTexts('fictional'), restarting];
  editions = openDesk(texts);
});

/** Memos made of everything the desk looks for, whole and broken. */
const scraps = fc.array(fc.oneof(
  fc.constantFrom('“', '”', '《', '》', '「', '」', '"', '（', '）', '\n', '\n\n', '。', '；', '……', '[…]', '第', '项', '部分', '、', '至', '见', '12', '１', '三',
    '第2项', '第二部分第3项', '第99项', '2031-2-3', '/2031/2/#s3', 'https://example.org/2031/2/r1/', '某镇图书馆2031年工作要点', '归还的图书在48小时内重新上架', '统一镇、村两级编目规则',
    '**', '＊', '政z*', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;', '\ud83d\ude00', '\ud83d', '\u200b', '\u3000'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever the memo', () => {
  test('findings lie within it, in order, apart, and hold its words', () => {
    fc.assert(fc.property(scraps, (memo) => {
      let from = 0;
      for (const { start, end, words } of checkAtDesk(memo, editions).findings) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(memo.slice(start, end)).toBe(words);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(memo.length);
    }), { numRuns: 400 });
  });

  test('links change none of its characters', () => {
    fc.assert(fc.property(scraps, (memo) => {
      expect(linkedMemo(memo, checkAtDesk(memo, editions)).map(({ text }) => text).join('')).toBe(memo);
    }), { numRuns: 400 });
  });

  test('its HTML has paragraphs and links and no other markup', () => {
    fc.assert(fc.property(scraps, (memo) => {
      const html = memoHtml(memo, checkAtDesk(memo, editions), (path) => `https://example.org${path}`);
      const bare = html.replace(/<p(?: style="white-space:pre-wrap")?>|<\/p>|<br>|<a href="https:\/\/example\.org\/[^"<>]*">|<\/a>/gu, '');
      expect(bare).not.toMatch(/[<>]/u);
      const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };
      expect(bare.replace(/&(?:lt|gt|amp|quot|#39);/gu, (entity) => entities[entity]!)).toBe(memo.replace(/\n/gu, ''));
    }), { numRuns: 200 });
  });
});

test('exact quotations with right numbers show no difference', async () => {
  const all = await specimenTexts('real');
  const desk = openDesk(all);
  const sentences = all[0]!.passages.filter(({ name, text }) => /^\d+#s\d+$/u.test(name) && text.length > 20);
  const quoted = fc.tuple(fc.nat(sentences.length - 1), fc.nat(1000), fc.integer({ min: 6, max: 60 }), fc.nat(3)).map(([at, from, length, form]) => {
    const { name, text } = sentences[at]!;
    const start = from % (text.length - 10);
    const words = text.slice(start, start + length);
    const task = name.split('#')[0]!;
    const memo = [`第${task}项提出“${words}”。`, `“${words}”（第${task}项）。`, `要“${words}”（见${all[0]!.edition}-${task}），`, `第${task}项：「${words}」；`][form]!;
    return { words, memo };
  }).filter(({ words }) => balanced(words)).map(({ memo }) => memo);
  fc.assert(fc.property(fc.array(quoted, { minLength: 1, maxLength: 12 }), (pieces) => {
    const { findings } = checkAtDesk(pieces.join('\n'), desk);
    expect(findings.filter(({ verdict }) => verdict !== 'matches')).toEqual([]);
    expect(findings.filter(({ subject }) => subject === 'quotation')).toHaveLength(pieces.length);
  }), { numRuns: 200 });
});

/** A random cut may tear a pair of marks apart; then it is no quotation that a writer makes. */
function balanced(text: string): boolean {
  return [['“', '”'], ['《', '》'], ['（', '）']].every(([open, close]) => {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth += 1;
      if (character === close) depth -= 1;
      if (depth < 0) return false;
    }
    return depth === 0;
  });
}

test('words are found through the index wherever a plain search finds them', () => {
  const [{ index }] = editions as [Edition];
  fc.assert(fc.property(fc.nat(index.words.length - 2), fc.integer({ min: 2, max: 12 }), (at, length) => {
    const words = index.words.slice(at, at + length);
    const plain: number[] = [];
    for (let found = index.words.indexOf(words); found !== -1; found = index.words.indexOf(words, found + 1)) plain.push(found);
    expect(placesOf(words, index, Infinity)).toEqual(plain);
  }));
});

describe('the work of checking', () => {
  /** Counts the places that the index offers: nothing else grows with both the memo and the plan. */
  async function workOn(memo: string): Promise<number> {
    const [edition] = openDesk(await specimenTexts('real'));
    let looked = 0;
    const { pairs } = edition!.index;
    const counted = { get: (pair: number) => {
      const found = pairs.get(pair);
      looked += 1 + (found?.length ?? 0);
      return found;
    } } as ReadonlyMap<number, readonly number[]>;
    checkAtDesk(memo, [{ ...edition!, index: { ...edition!.index, pairs: counted } }]);
    return looked;
  }

  const memoOf = async (quotations: number): Promise<string> => longMemo((await specimenTexts('real'))[0]!, quotations);

  test('grows with the memo and not faster', async () => {
    const [some, twice] = [await workOn(await memoOf(2000)), await workOn(await memoOf(4000))];
    expect(some).toBeGreaterThan(2000);
    expect(twice / some).toBeLessThan(2.2);
  });

  test('stays within 8 million places for ten thousand quotations', async () => {
    expect(await workOn(await memoOf(10_000))).toBeLessThan(8_000_000);
  });
});

test('a thousand of the same take no more than one, but for reading them', () => {
  const one = checkMemo('“归还的图书在48小时内重新上架”', texts).findings;
  expect(checkMemo('“归还的图书在48小时内重新上架”'.repeat(1000), texts).counts.matches).toBe(1000 * one.length);
});
