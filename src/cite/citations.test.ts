import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { citationForms, type CitationForm, type CitedPlace } from './citation.ts';
import { citationsOf } from './citations.ts';
import { knownPlan, maskedSentence, maskedTask } from './specimen.ts';

const accessed = '2026-09-30';
const citationIn = (form: CitationForm, place: CitedPlace) => citationsOf(place, accessed).find((citation) => citation.form === form)!;
const textIn = (form: CitationForm, place: CitedPlace): string => citationIn(form, place).text;

const knownTask: CitedPlace = { ...knownPlan, part: '第三部分', task: '第12项', title: '发展家庭教育', address: 'https://example.org/2026/12/' };
const { documentNumber: _, ...unnumbered } = knownPlan;
const { wordingDate: __, ...undatedTask } = maskedTask;

test('a place is cited in every form', () => {
  expect(citationsOf(maskedTask, accessed).map(({ form }) => form)).toEqual(Object.keys(citationForms));
});

test.each<[string, CitationForm, CitedPlace, string]>([
  ['a plan in a memo', 'official', knownPlan, '《某某区2026年教育工作要点》（某教〔2026〕5号）'],
  ['a task in a memo', 'official', knownTask, '《某某区2026年教育工作要点》（某教〔2026〕5号）第三部分第12项'],
  ['a task without 发文字号', 'official', maskedTask, '《区20xx年教育工作要点》第四部分第19项'],
  ['a sentence', 'official', maskedSentence, '《区20xx年教育工作要点》第四部分第19项第3句'],
  ['words', 'official', { ...maskedTask, quote: '提升**特教' }, '《区20xx年教育工作要点》第四部分第19项：“提升**特教”'],
  ['words with quotation marks', 'official', { ...maskedTask, quote: '推进“五育并举”。' }, '《区20xx年教育工作要点》第四部分第19项：“推进‘五育并举’。”'],
  ['words cut out of a quotation', 'official', { ...maskedTask, quote: '并举”，“三生' }, '《区20xx年教育工作要点》第四部分第19项：“并举’，‘三生”'],
  ['a title with marks of its own', 'official', { ...knownPlan, planTitle: '关于印发《要点》的通知' }, '《关于印发〈要点〉的通知》（某教〔2026〕5号）'],

  ['a plan', 'gbt7714-2025', knownPlan, '某某区教育局. 某某区2026年教育工作要点：某教〔2026〕5号[EB/OL]. （2026-03-02）[2026-09-30]. https://example.org/2026/.'],
  ['a plan', 'gbt7714-2015', knownPlan, '某某区教育局. 某某区2026年教育工作要点: 某教〔2026〕5号[EB/OL]. (2026-03-02)[2026-09-30]. https://example.org/2026/.'],
  ['a plan without 发文字号', 'gbt7714-2025', unnumbered, '某某区教育局. 某某区2026年教育工作要点[EB/OL]. （2026-03-02）[2026-09-30]. https://example.org/2026/.'],
  ['a plan of two bodies', 'gbt7714-2015', { ...unnumbered, issuer: '甲局，乙局' }, '甲局, 乙局. 某某区2026年教育工作要点[EB/OL]. (2026-03-02)[2026-09-30]. https://example.org/2026/.'],
  ['a task', 'gbt7714-2025', knownTask, '某某区教育局. 某某区2026年教育工作要点：某教〔2026〕5号：第三部分第12项 发展家庭教育[EB/OL]. （2026-03-02）[2026-09-30]. https://example.org/2026/12/.'],
  ['a task of unknown issuer and day', 'gbt7714-2025', maskedTask, '区20xx年教育工作要点：第四部分第19项 幸福润养特教[EB/OL]. （2026-11-23）[2026-09-30]. https://example.org/20xx/19/.'],
  ['a task of unknown issuer and day', 'gbt7714-2015', maskedTask, '区20xx年教育工作要点: 第四部分第19项 幸福润养特教[EB/OL]. (2026-11-23)[2026-09-30]. https://example.org/20xx/19/.'],
  ['a sentence', 'gbt7714-2025', maskedSentence, '区20xx年教育工作要点：第四部分第19项第3句[EB/OL]. （2026-11-23）[2026-09-30]. https://example.org/20xx/19/#s3.'],
  ['a task of which no day is known', 'gbt7714-2025', undatedTask, '区20xx年教育工作要点：第四部分第19项 幸福润养特教[EB/OL]. [2026-09-30]. https://example.org/20xx/19/.'],

  ['a task', 'markdown', maskedTask, '[《区20xx年教育工作要点》第四部分第19项](https://example.org/20xx/19/)'],
  ['a hostile title', 'markdown', { ...maskedTask, planTitle: '要点](https://example.com) **`<b>', address: 'https://example.org/a(b)/' }, '[《要点\\](https://example.com) \\*\\*\\`&lt;b\\>》第四部分第19项](https://example.org/a%28b%29/)'],
  ['words with a mask', 'markdown', { ...maskedSentence, quote: '**区' }, '[《区20xx年教育工作要点》第四部分第19项第3句](https://example.org/20xx/19/#s3:~:text=%2A%2A%E5%8C%BA)：“\\*\\*区”'],
  ['a sentence', 'link', maskedSentence, 'https://example.org/20xx/19/#s3'],
  ['words', 'link', { ...maskedTask, quote: '特教' }, 'https://example.org/20xx/19/#:~:text=%E7%89%B9%E6%95%99'],
  ['a sentence', 'code', maskedSentence, '20xx-19-3'],
])('%s as %s', (_case, form, place, text) => {
  expect(textIn(form, place)).toBe(text);
});

test('words are found on their page by what stands around them', () => {
  const [link] = citationsOf({ ...maskedTask, quote: '课程' }, accessed, { before: '完善新', after: '体系。' }).filter(({ form }) => form === 'link');
  expect(decodeURIComponent(link!.text)).toBe('https://example.org/20xx/19/#:~:text=完善新-,课程,-体系。');
});

describe('as HTML, a citation', () => {
  const hostile: CitedPlace = {
    ...knownTask, planTitle: '<script>alert(1)</script>', issuer: '"><img src=x onerror=alert(1)>', documentNumber: "'&号", title: '</a><b>', quote: '<i>&amp;"',
    address: 'https://example.org/"onclick="/', code: '<u>',
  };

  test.each(citationsOf(hostile, accessed).map((citation) => [citation.form, citation] as const))('says the same as the text: %s', (_form, { text, html }) => {
    const $ = load(html, null, false);
    expect($.root().text()).toBe(text);
    expect($('*').not('a').length).toBe(0);
    expect($('a').toArray().every(({ attribs }) => Object.keys(attribs).join() === 'href')).toBe(true);
  });

  test.each<[CitationForm, string]>([
    ['official', '<a href="https://example.org/20xx/19/">《区20xx年教育工作要点》第四部分第19项</a>'],
    ['link', '<a href="https://example.org/20xx/19/">https://example.org/20xx/19/</a>'],
    ['code', '<a href="https://example.org/20xx/19/">20xx-19</a>'],
    ['markdown', '[《区20xx年教育工作要点》第四部分第19项](https://example.org/20xx/19/)'],
    ['gbt7714-2025', '区20xx年教育工作要点：第四部分第19项 幸福润养特教[EB/OL]. （2026-11-23）[2026-09-30]. <a href="https://example.org/20xx/19/">https://example.org/20xx/19/</a>.'],
  ])('links to the place: %s', (form, html) => {
    expect(citationIn(form, maskedTask).html).toBe(html);
  });
});
