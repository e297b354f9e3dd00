import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../testing/pages/source-reading.ts';
import type { SiteName } from '../testing/sites.ts';
import { changesOf, type Change } from './changes.ts';
import { appendRecord, readEditionLedger, readSiteLedger, type Unsealed } from './file.ts';
import { proved } from './proof.ts';
import type { SiteLedgerRecord, SiteRecords } from './schema.ts';

/** What the ledgers of a fictional site say, in the order of these editions. */
function changesIn(name: SiteName, ...editions: string[]): Change[] {
  const read = (file: string): string => readFileSync(join(contentOf(name), file), 'utf8');
  const records = editions.map((edition) => [edition, readEditionLedger(read(`plans/${edition}/ids.yaml`), edition, 'ids.yaml').records] as const);
  return changesOf(new Map(records), readSiteLedger(read('ids.yaml'), 'ids.yaml').records, []);
}

/** A change in short. */
const told = ({ date, event, edition, isFirst, units, registers, terms, audiences, leadsTo }: Change): string =>
  [date, event, edition ?? '', isFirst ? 'first' : [...units, ...registers, ...terms.map(({ slug }) => slug), ...audiences].join(' '), leadsTo ?? ''].join('|');

describe('of a plan that was revised', () => {
  const changes = changesIn('revised', '2033');

  test('all that happened is told, latest day first; what was done for one reason is one', () => {
    expect(changes.map(told)).toEqual([
      '2033-09-01|revised|2033|1 2 3|', '2033-09-01|withdrawn|2033|5|3', '2033-09-01|withdrawn|2033|6|4', '2033-09-01|withdrawn|2033|part/3|part/2',
      '2033-09-01|withdrawn|2033|projects|part/2', '2033-09-01|withdrawn||yi-shu-yi-dang|shu-pai', '2033-09-01|withdrawn||she-qu|',
      '2033-06-01|revised|2033|introduction part/1 1|',
      '2033-03-01|published|2033|first|', '2033-03-01|published||shu-pai yi-shu-yi-dang zi-ran-ke-tang she-qu|',
    ]);
    expect(changes[0]).toMatchObject({ reason: '半年小结后调整。', approvedBy: '园务会', id: '1444157ac9d8fa84' });
  });

  test('its first publication is one, and says what it held', () => {
    const first = changes.find(({ isFirst }) => isFirst)!;
    expect([first.units.length, first.registers, first.reason]).toEqual([11, ['projects'], undefined]);
  });

  test('each has a name of its own', () => {
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });
});

test('of two editions, each is published once; how far their ledgers go is nothing to tell', () => {
  expect(changesIn('two-years', '2032', '2031').map(({ event, edition, isFirst, terms }) => [event, edition, isFirst, terms.length]))
    .toEqual([['published', '2032', true, 0], ['published', '2031', true, 0], ['published', undefined, false, 6]]);
});

describe('of editors’ own words', () => {
  const term = (definition: string) => ({ term: 'shu-pai', name: proved('树牌'), forms: proved('树牌'), definition: proved(definition) });
  const article = (words: string) => ({ article: 'updates/trees', title: proved('挂牌'), words });
  const records = (...unsealed: Unsealed<SiteLedgerRecord>[]): SiteRecords => {
    const file = unsealed.reduce<ReturnType<typeof appendRecord> | undefined>((sofar, record) => appendRecord(sofar, record), undefined);
    return readSiteLedger(file!.yaml, 'ids.yaml').records;
  };
  const approval = { reason: '不再用', approvedBy: '园务会' };
  const site = records(
    { date: '2033-01-01', event: 'published', terms: [term('甲')], articles: [article('a')] },
    { date: '2033-01-02', event: 'corrected', terms: [term('乙')] },
    { date: '2033-01-02', event: 'corrected', terms: [term('丙')], articles: [article('b')] },
    { date: '2033-01-03', event: 'withdrawn', ...approval, terms: ['shu-pai'] },
    { date: '2033-01-04', event: 'reinstated', ...approval, terms: [term('丁')] },
  );
  const placesOf = (name: 'terms' | 'articles') => changesOf(new Map(), site, []).flatMap((change) => change[name].map(({ before, after }) => [change.event, before, after]));

  test('a correction knows the words before and after; two on one day are one', () => {
    expect(placesOf('terms')).toEqual([['reinstated', 2, 3], ['withdrawn', 2, 2], ['corrected', 0, 2], ['published', -1, 0]]);
    expect(placesOf('articles')).toEqual([['corrected', 0, 1], ['published', -1, 0]]);
  });

  test('an article that is retired is told of from the day it says, if it was ever published', () => {
    const retirement = { slug: 'updates/trees', date: '2033-02-01', reason: '旧了' };
    const [latest, ...others] = changesOf(new Map(), site, [retirement, { ...retirement, slug: 'updates/draft' }]);
    expect(latest).toMatchObject({ id: 'retired-updates-trees', event: 'retired', date: '2033-02-01', reason: '旧了', articles: [{ slug: 'updates/trees' }] });
    expect(others.some(({ event }) => event === 'retired')).toBe(false);
  });
});
