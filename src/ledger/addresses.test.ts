import { describe, expect, test } from 'vitest';
import { addressesOfEdition, addressesOfSite, missingAddresses } from './addresses.ts';
import type { EditionLedger, PublishedUnit } from './model.ts';
import { publishedUnit } from './specimen.ts';

const named = (name: string, unit: PublishedUnit): [string, PublishedUnit] => [name, { ...unit, name }];
const ledger: EditionLedger = {
  edition: '2031', published: '2031-03-01',
  units: new Map([
    named('title', publishedUnit({})), named('introduction', publishedUnit({ 1: '引言。' })), named('part/1', publishedUnit({ 1: '开头。' })),
    named('1', publishedUnit({ 1: '甲。', 2: '乙。' }, { 1: '甲。', 3: '丙。' })),
    named('2', { ...publishedUnit({ 1: '丁。' }), withdrawal: { date: '2031-05-01', reason: '停用', approvedBy: '馆务会' } }),
    named('details', publishedUnit({ 1: '2031年3月1日' })),
  ]),
  registers: new Map([['projects', { published: '2031-03-01' }]]),
};

describe('every address that was ever published', () => {
  const addresses = new Map(addressesOfEdition(ledger, true).map(({ path, ids }) => [path, ids]));

  test('is one of a page of the edition, a part, a task, withdrawn or not, a register', () => {
    expect([...addresses.keys()].sort()).toEqual(['/1/', '/2/', '/2031/', '/2031/1/', '/2031/1/r1/', '/2031/2/', '/2031/all/', '/2031/part/1/', '/2031/projects/']);
  });

  test('keeps each sentence of each wording on the task’s page, and on that of its own wording', () => {
    expect(addresses.get('/2031/1/')).toEqual(['s1', 's2', 's3']);
    expect(addresses.get('/2031/1/r1/')).toEqual(['s1', 's2']);
    expect(addresses.get('/2031/')).toEqual(['s1']);
    expect(addresses.get('/2031/all/')).toEqual(['s1', 'part-1', 'part-1-s1', '1', '1-s1', '1-s2', '1-s3', '2', '2-s1']);
  });

  test('of an edition that is not the current one has no short form', () => {
    expect(addressesOfEdition(ledger, false).map(({ path }) => path)).not.toContain('/1/');
  });

  test('outside editions is one of a term, an article or an audience', () => {
    const terms = new Map([['zhi-du-bu-jie', { slug: 'zhi-du-bu-jie', wordings: [{ date: '2031-03-01', name: '只读不借', forms: '只读不借' }] as [never] }]]);
    const articles = new Map([['updates/open-day', { slug: 'updates/open-day', wordings: [{ date: '2031-03-01', title: '开放日', words: '' }] as [never] }]]);
    expect(addressesOfSite({ terms, articles, audiences: new Map([['parents', { published: '2031-03-01' }]]), editions: new Map() }).map(({ path }) => path))
      .toEqual(['/glossary/zhi-du-bu-jie/', '/updates/open-day/', '/for/parents/']);
  });
});

describe('in a built site', () => {
  const page = (ids: string[]): string => ids.map((id) => `<p id="${id}">x</p>`).join('');
  const addresses = addressesOfEdition(ledger, true);
  const whole = new Map(addresses.map(({ path, ids }) => [`${path}index.html`, page(ids)]));

  test('all are there', () => {
    expect(missingAddresses(whole, addresses)).toEqual([]);
  });

  test.each(addresses.map(({ path }) => path))('%s is missed', (path) => {
    const files = new Map(whole);
    files.delete(`${path}index.html`);
    expect(missingAddresses(files, addresses)).toMatchObject([{ kind: 'address-unpublished', file: `${path}index.html`, expected: path }]);
  });

  test('a sentence of an earlier wording is missed', () => {
    const files = new Map(whole).set('/2031/1/index.html', page(['s1', 's3', 's21', 'as2']));
    expect(missingAddresses(files, addresses)).toMatchObject([{ kind: 'address-unpublished', expected: '/2031/1/#s2' }]);
  });
});
