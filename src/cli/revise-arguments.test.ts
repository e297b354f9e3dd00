import { describe, expect, test } from 'vitest';
import { readReviseArguments } from './revise-arguments.ts';

const now = new Date('2031-03-01T17:00:00Z');
const said = ['--reason', '开放时间调整', '--approved-by', '馆务会'];

describe('the arguments of revise', () => {
  test('are a unit, a reason, who approved; the day is that in China', () => {
    expect(readReviseArguments(['19', ...said], now)).toEqual({ unit: '19', action: 'revise', reason: '开放时间调整', approvedBy: '馆务会', date: '2031-03-02' });
  });

  test('may name the edition, the day, and where a withdrawn unit leads', () => {
    expect(readReviseArguments(['2-3', ...said, '--withdraw', '--leads-to', '20', '--edition', '2031', '--date', '2031-01-02'], now))
      .toEqual({ unit: '2-3', action: 'withdraw', reason: '开放时间调整', approvedBy: '馆务会', date: '2031-01-02', edition: '2031', leadsTo: '20' });
    expect(readReviseArguments(['19', ...said, '--reinstate'], now)).toMatchObject({ action: 'reinstate' });
  });

  test('keep a reason on one line', () => {
    expect(readReviseArguments(['19', '--reason', ' 甲\n乙 ', '--approved-by', '丙'], now)).toMatchObject({ reason: '甲 乙' });
  });

  test.each([
    ['no unit', said, '没有写编号'],
    ['two units', ['19', '20', ...said], '20'],
    ['no reason', ['19', '--approved-by', '馆务会'], '--reason'],
    ['an empty reason', ['19', '--reason', ' ', '--approved-by', '馆务会'], '--reason'],
    ['nobody who approved', ['19', '--reason', '调整'], '--approved-by'],
    ['a day that does not exist', ['19', ...said, '--date', '2031-02-29'], '2031-02-29'],
    ['a day written otherwise', ['19', ...said, '--date', '2031-3-1'], '2031-3-1'],
    ['withdrawing and reinstating', ['19', ...said, '--withdraw', '--reinstate'], '--reinstate'],
    ['a place to go without withdrawing', ['19', ...said, '--leads-to', '20'], '--leads-to'],
    ['an option nobody knows', ['19', ...said, '--remove'], '--remove'],
    ['an option without its value', ['19', '--reason', '调整', '--approved-by'], '--approved-by'],
  ])('%s is told in words', (_, given, named) => {
    expect(readReviseArguments(given, now)).toEqual({ fault: expect.stringContaining(named) as string });
  });
});
