import { describe, expect, test } from 'vitest';
import { correctedPlace, correctionLink, unknownBlanks } from './correction.ts';
import { maskedSentence as place } from './specimen.ts';

const words = '开放 & 共享 100%：“每周五”？';

const parts = (link: string): Record<string, string> => Object.fromEntries(new URL(link).searchParams);

describe('a letter', () => {
  test('says which page, which sentence and which wording, and leaves the rest to its writer', () => {
    const link = correctionLink('jiucuo@example.org', correctedPlace(place, words));
    expect(link.startsWith('mailto:jiucuo@example.org?subject=')).toBe(true);
    const { subject, body } = parts(link);
    const title = `《区20xx年教育工作要点》第四部分第19项第3句　幸福润养特教`;
    expect(subject).toBe(`纠错：${title}`);
    expect(body!.split('\r\n')).toEqual([
      `页面：${title}`, `网址：${place.address}`, `文字：第3句“${words}”`, `文本日期：${place.wordingDate}`, '', '有误之处和更正依据：', '',
    ]);
  });

  test('begins the same whether the address was written with mailto: or without', () => {
    expect(correctionLink('mailto:jiucuo@example.org', { title: 'x' })).toBe(correctionLink('jiucuo@example.org', { title: 'x' }));
  });

  test('says nothing of what is not known', () => {
    expect(parts(correctionLink('jiucuo@example.org', { title: '词语' }))['body']!.split('\r\n')).toEqual(['页面：词语', '', '有误之处和更正依据：', '']);
  });

  test('of the longest title and sentence is one that mail programs take', () => {
    const link = correctionLink('jiucuo@example.org', { title: '长'.repeat(45), address: place.address, sentence: 12, words: '字'.repeat(400), date: '2026-11-23' });
    expect(link.length).toBeLessThan(2048);
    expect(parts(link)['body']).toContain(`第12句“${'字'.repeat(60)}……”`);
  });

  test('quotes the words marked rather than the sentence they stand in', () => {
    expect(correctedPlace({ ...place, quote: '每周五' }, words).words).toBe('每周五');
  });
});

describe('a form', () => {
  const form = 'https://example.org/form?page={title}&at={address}&no={sentence}&text={words}&of={date}&kind=correction';

  test('has every blank filled in, as it is', () => {
    expect(parts(correctionLink(form, correctedPlace(place, words)))).toEqual({
      page: correctedPlace(place).title, at: place.address, no: '3', text: words, of: place.wordingDate, kind: 'correction',
    });
  });

  test('has blanks left empty where nothing is known', () => {
    expect(parts(correctionLink(form, { title: '词语' }))).toEqual({ page: '词语', at: '', no: '', text: '', of: '', kind: 'correction' });
  });

  test('is told which blanks nobody fills', () => {
    expect(unknownBlanks(form)).toEqual([]);
    expect(unknownBlanks('https://example.org/?a={tilte}&b={}&c={date}')).toEqual(['tilte', '']);
  });
});
