import { expect, test } from 'vitest';
import { checkMemo } from '../../memo/check.ts';
import { specimenTexts } from '../../memo/specimen.ts';
import { importReceived } from '../../archive/import-received.ts';
import { limits } from '../../importer/readers/limits.ts';
import { parseQuery } from '../../search/query.ts';
import { runaway, timeOf, writtenExpressions } from './growth.ts';
import { dataIn } from './payloads.ts';

/** Rooms whose expressions meet what editors, documents and readers bring; the others read what the project wrote itself. */
const meeting = /^src\/(?:plan|record|site|markdown|edition|importer|emendation|account|glossary|register|search|memo|cite|share|article|wording|client|offline)\//u;

const accepted = dataIn<{ expression: string; reason: string }[]>('accepted-growth.yaml').map(({ expression }) => expression);

test('no regular expression that meets a foreign text takes out of proportion to its length', { timeout: 120_000 }, () => {
  const expressions = writtenExpressions(meeting);
  expect(expressions.length).toBeGreaterThan(200);
  const found = expressions.flatMap((written) => {
    const text = accepted.includes(written.source) ? undefined : runaway(written);
    return text === undefined ? [] : [`${written.place} ${written.source} on ${text}`];
  });
  expect(found).toEqual([]);
  expect(accepted.filter((source) => !expressions.some((written) => written.source === source))).toEqual([]);
});

test.each([['the square', /\s+$/u], ['an exponent', /^(?:a+)+$/u], ['the square, from its second character', /b[^c]*c/u]])('one that takes %s is found', (_, expression) => {
  expect(runaway({ place: '', source: String(expression), expression })).toBeDefined();
});

/** What makes readers of texts go back and forth. */
const strokes = ['“', '《', '（', '(', '第', '第1', '一、', '1.', '20xx-', '……', ' ', '。', '[', '*', '_', '`', 'http://a', '灯“', '“”', '甲'];

const texts = await specimenTexts('fictional');

test.each(strokes)('a memo of nothing but %s is checked in proportion to its length', (stroke) => {
  const timeFor = (length: number): number => Math.min(...[1, 2].map(() => timeOf(() => void checkMemo(stroke.repeat(length / stroke.length), texts))));
  timeFor(1_000);
  const [short, long] = [timeFor(8_000), timeFor(64_000)];
  // Eight times the text: eight times the time, and sixty-four times where it grows with the square.
  expect(long).toBeLessThan(Math.max(short * 30, 100));
});

test('a query of any length is cut where nobody types on', () => {
  expect(parseQuery('“ '.repeat(1_000_000))).toMatchObject({ shortened: true });
});

test.each(['_', '[', '`', '灯', '《〈', '（责任单位：'])('a document with a long line of nothing but %s is read or refused, and nothing hangs', { timeout: 60_000 }, async (stroke) => {
  const line = stroke.repeat(limits.lineLength / 10 / stroke.length);
  const begun = process.threadCpuUsage();
  await importReceived({ file: '要点.txt', bytes: Buffer.from(`灯塔2039年工作要点\n一、管好灯塔\n1.建灯塔。灯塔${line}。\n`) }, '2039').catch(() => undefined);
  expect(process.threadCpuUsage(begun).user / 1e6).toBeLessThan(10);
});
