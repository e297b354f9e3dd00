import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { appendRecord, readEditionLedger, type Unsealed } from './file.ts';
import { currentWording, wordingDate } from './model.ts';
import { numbersEver, presentNumber } from './sentence-numbers.ts';
import { proved } from './proof.ts';
import type { EditionLedgerRecord } from './schema.ts';
import { approval, firstRecord, ledgerOf, text } from './specimen.ts';
import { recordOfUnit } from './unit-text.ts';

const first = firstRecord;
const revised = {
  date: '2031-06-01', event: 'revised', ...approval,
  units: [{ unit: '1', part: 1, title: proved('开门'), text: text({ s1: '周一开馆。', s4: '周四讲座。' }), successors: { s2: 's1', s3: 's4' } }],
} satisfies Unsealed<EditionLedgerRecord>;
const withdrawn = { date: '2031-09-01', event: 'withdrawn', ...approval, units: ['2'], leadsTo: '1' } satisfies Unsealed<EditionLedgerRecord>;

const read = (yaml: string) => readEditionLedger(yaml, '2031', 'plans/2031/ids.yaml');

function problemsOf(yaml: string): readonly Problem[] {
  try {
    read(yaml);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('a ledger', () => {
  const { ledger } = read(ledgerOf(first, revised, withdrawn));

  test('tells every wording of a unit with its day, reason and approval', () => {
    expect(ledger.units.get('1')?.wordings).toMatchObject([
      { revision: 1, date: '2031-03-01', title: '开门', blocks: [{ kind: 'paragraph', sentences: [{ number: 1, text: '周一开馆。' }, { number: 2 }, { number: 3 }] }] },
      { revision: 2, date: '2031-06-01', ...approval, blocks: [{ sentences: [{ number: 1 }, { number: 4, text: '周四讲座。' }] }] },
    ]);
    expect(wordingDate(ledger, '1')).toBe('2031-06-01');
  });

  test('says what became of each sentence', () => {
    const unit = ledger.units.get('1')!;
    expect([...numbersEver(unit)]).toEqual([1, 2, 3, 4]);
    expect([1, 2, 3, 4, 5].map((number) => presentNumber(unit, number))).toEqual([1, 1, 4, 4, undefined]);
  });

  test('keeps what is withdrawn, with the reason and where to go instead', () => {
    expect(ledger.units.get('2')).toMatchObject({ withdrawal: { date: '2031-09-01', ...approval, leadsTo: '1' } });
    expect(currentWording(ledger.units.get('2')!).title).toBe('关门');
  });

  test('takes back what was withdrawn when it is reinstated', () => {
    const again = { date: '2031-10-01', event: 'reinstated', ...approval, units: [{ unit: '2', part: 1, title: proved('关门'), text: text({ s1: '晚上关门。' }) }] } satisfies Unsealed<EditionLedgerRecord>;
    expect(read(ledgerOf(first, withdrawn, again)).ledger.units.get('2')).toMatchObject({ wordings: [{}, { revision: 2, reason: approval.reason }] });
    expect(read(ledgerOf(first, withdrawn, again)).ledger.units.get('2')?.withdrawal).toBeUndefined();
  });

  test('grows at its end and nowhere else', () => {
    const before = ledgerOf(first);
    expect(ledgerOf(first, revised).startsWith(before)).toBe(true);
  });

  test('holds words of any kind as they are', () => {
    const words = fc.string({ unit: fc.constantFrom(...'周一: #“”*&|>-{}[]\'"，。%@`! 1\\'), minLength: 1 }).filter((some) => some.trim() !== '');
    fc.assert(fc.property(words, fc.array(fc.array(words, { minLength: 1 }), { minLength: 1 }), (sentence, rows) => {
      const unit = { title: sentence, blocks: [{ kind: 'paragraph' as const, sentences: [{ number: 1, text: sentence }] }, { kind: 'table' as const, rows }] };
      const given = ledgerOf({ ...first, units: [recordOfUnit('1', unit)] });
      const { yaml } = appendRecord({ yaml: given, seals: read(given).seals }, { date: '2031-06-01', event: 'published', edition: '2031', registers: ['projects'] });
      expect(currentWording(read(yaml).ledger.units.get('1')!)).toMatchObject(unit);
    }), { numRuns: 60 });
  });

  test('does not mind the line ends a version system gives it', () => {
    expect(problemsOf(ledgerOf(first, revised).replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

const again = (unit: object): Unsealed<EditionLedgerRecord> => ({ ...revised, units: [{ ...revised.units[0]!, ...unit }] }) as Unsealed<EditionLedgerRecord>;

describe('a record that does not fit is named', () => {
  test.each<[string, Unsealed<EditionLedgerRecord>[], Partial<Problem>]>([
    ['a revision of a unit never published', [first, again({ unit: '9' })], { kind: 'ledger-unknown', field: '1.units.0.unit', found: '9' }],
    ['a withdrawal of a unit never published', [first, { ...withdrawn, units: ['9'] }], { kind: 'ledger-unknown', field: '1.units.0', found: '9' }],
    ['a revision of a withdrawn unit', [first, { ...withdrawn, date: '2031-05-01', units: ['1'], leadsTo: '2' }, revised], { kind: 'ledger-withdrawn', field: '2.units.0.unit', found: '1' }],
    ['a unit withdrawn twice', [first, withdrawn, withdrawn], { kind: 'ledger-withdrawn', field: '2.units.0', found: '2' }],
    ['a unit reinstated that was never withdrawn', [first, { ...revised, event: 'reinstated' }], { kind: 'ledger-not-withdrawn', found: '1' }],
    ['a unit that leads to none', [first, { ...withdrawn, leadsTo: '9' }], { kind: 'ledger-unknown', field: '1.leadsTo', found: '9' }],
    ['a unit published twice', [first, { ...first, date: '2031-05-01', units: [first.units[1]] }], { kind: 'ledger-repeated', field: '1.units.0.unit', found: '2' }],
    ['a register withdrawn that was never published', [first, { ...withdrawn, units: [], registers: ['projects'] }], { kind: 'ledger-unknown', field: '1.registers.0', found: 'projects' }],
    ['a day before the day before', [first, { ...revised, date: '2031-02-28' }], { kind: 'ledger-date', field: '1.date', found: '2031-02-28', expected: '2031-03-01 或以后' }],
    ['another edition', [{ ...first, edition: '2032' }], { kind: 'ledger-edition', field: '0.edition', found: '2031', expected: '2032' }],
    ['a number twice in one wording', [{ ...first, units: [{ unit: '1', text: [...text({ s1: '甲。' }), ...text({ s1: '乙。' })] }] }], { kind: 'ledger-number', found: 's1 乙。' }],
    ['a number given to another sentence after its own was gone', [first, revised, { ...again({ text: text({ s1: '周一开馆。', s3: '周五讲座。', s4: '周四讲座。' }), successors: undefined }), date: '2031-07-01' }],
      { kind: 'ledger-number', field: '2.units.0.text', found: 's3 周五讲座。', expected: 's5 起的新编号' }],
    ['a sentence gone without a word', [first, again({ successors: { s2: 's1' } })], { kind: 'ledger-successor', field: '1.units.0.successors' }],
    ['a sentence followed by one that is not there', [first, again({ successors: { s2: 's1', s3: 's3' } })], { kind: 'ledger-successor' }],
    ['a fingerprint of other words', [{ ...first, units: [{ unit: '1', text: [{ s1: proved('周一开馆。').replace('周一', '周二') }] }] }],
      { kind: 'ledger-fingerprint', field: '0.units.0.text.0.s1', expected: proved('周二开馆。') }],
    ['words without a fingerprint', [{ ...first, units: [{ unit: '1', title: '开门' }] }], { kind: 'ledger-fingerprint', field: '0.units.0.title', found: '开门' }],
    ['a table with a changed cell', [{ ...first, units: [{ unit: '1', text: [{ table: '000000000000', rows: [['甲']] }] }] }], { kind: 'ledger-fingerprint', field: '0.units.0.text.0.table' }],
    ['a ledger that begins with something else', [{ ...withdrawn, units: [] }], { kind: 'field-invalid', field: '0.event', found: 'withdrawn' }],
  ])('%s', (_, records, expected) => {
    const problems = problemsOf(ledgerOf(...records));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'plans/2031/ids.yaml', line: expect.any(Number) as number, ...expected }));
  });

  test.each([
    ['of a kind that does not exist', (yaml: string) => yaml.replace('event: revised', 'event: changed'), { kind: 'field-invalid', field: '1.event' }],
    ['with a field that does not exist', (yaml: string) => yaml.replace('approvedBy:', 'aprovedBy:'), { kind: 'field-invalid', field: '1.approvedBy' }],
    ['with an unknown field', (yaml: string) => yaml.replace('  reason:', '  remark: 无\n  reason:'), { kind: 'field-invalid', field: '1.remark' }],
    ['without a reason', (yaml: string) => yaml.replace(/ {2}reason: .*\n/u, ''), { kind: 'field-invalid', field: '1.reason' }],
    ['on a day that does not exist', (yaml: string) => yaml.replace('2031-06-01', '2031-06-31'), { kind: 'field-invalid', field: '1.date' }],
    ['with a sentence without a number', (yaml: string) => yaml.replace('s4: ', '句4: '), { kind: 'field-invalid' }],
    ['with one number twice in a paragraph', (yaml: string) => yaml.replace('s2: ', 's1: '), { kind: 'yaml-invalid', line: 12 }],
    ['in a file that is empty', () => '', { kind: 'field-invalid', expected: '列表' }],
  ])('one %s', (_, change, expected) => {
    const yaml = ledgerOf(first, revised);
    expect(change(yaml)).not.toBe(yaml);
    expect(problemsOf(change(yaml))).toContainEqual(expect.objectContaining({ file: 'plans/2031/ids.yaml', ...expected }));
  });
});

describe('a hand in the ledger is found out', () => {
  const yaml = ledgerOf(first, revised, withdrawn);
  const lines = yaml.split('\n');
  const seals = (): number[] => lines.flatMap((line, at) => (line.startsWith('  seal:') ? [at] : []));

  test.each<[string, string, string]>([
    ['a reason reworded', '开放时间调整', '开放时间变动'],
    ['a day put back', 'date: 2031-09-01', 'date: 2031-08-01'],
    ['words and fingerprint changed together', proved('周一开馆。'), proved('周日开馆。')],
    ['sentences that changed places', `s1: ${proved('周一开馆。')}\n          s2: ${proved('周二整理。')}`, `s2: ${proved('周二整理。')}\n          s1: ${proved('周一开馆。')}`],
    ['a seal made up', `seal: ${'a'.repeat(16)}`, ''],
  ])('%s', (_, found, by) => {
    const changed = by === '' ? lines.with(seals()[0]!, `  ${found}`).join('\n') : yaml.replace(found, by);
    expect(changed).not.toBe(yaml);
    expect(problemsOf(changed).map(({ kind }) => kind)).toContain('ledger-seal');
  });

  test('a record taken out of the middle', () => {
    const [one, two] = seals();
    expect(problemsOf([...lines.slice(0, one! + 1), ...lines.slice(two! + 1)].join('\n'))).toMatchObject([{ kind: 'ledger-seal', field: '1.seal' }]);
  });

  test('any single character of any record', () => {
    const start = lines.findIndex((line) => line.startsWith('- ')) ;
    const body = lines.slice(start).join('\n').trimEnd();
    const head = `${lines.slice(0, start).join('\n')}\n`;
    fc.assert(fc.property(fc.nat(body.length - 1), (at) => {
      // A letter where there was another character; white space between fields says nothing.
      fc.pre(/\S/u.test(body.charAt(at)) && body.charAt(at) !== '甲');
      expect(problemsOf(`${head}${body.slice(0, at)}甲${body.slice(at + 1)}`)).not.toEqual([]);
    }), { numRuns: 150 });
  });
});
