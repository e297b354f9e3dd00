import { expect, test } from 'vitest';
import { kindOfPage } from './page-kind.ts';

const editions = new Set(['2031', '20xx']);

test.each([
  ['/', 'home'], ['/2031/', 'plan'], ['/20xx/all/', 'whole-plan'], ['/2031/part/2/', 'part'], ['/2031/3/', 'task'], ['/2031/2-3/', 'task'],
  ['/2031/3/r1/', 'task'], ['/2031/appendix/1/', 'appendix'], ['/2031/indicators/', 'register'], ['/2031/overview/', 'overview'],
  ['/2031/part/2/overview/', 'overview'], ['/glossary/', 'glossary'], ['/glossary/matrix/', 'glossary'], ['/glossary/shu-che/', 'term'],
  ['/updates/', 'updates'], ['/updates/opening/', 'update'], ['/interpretations/', 'interpretations'], ['/interpretations/why/', 'interpretation'],
  ['/about/', 'about'], ['/about/source/', 'about'], ['/for/du-zhe/', 'audience'], ['/compare/2031/2032/', 'comparison'],
  ['/search/', 'service'], ['/404.html', 'service'], ['/2032/', 'service'],
])('%s is a page of the kind %s', (path, kind) => {
  expect(kindOfPage(path, editions)).toBe(kind);
});
