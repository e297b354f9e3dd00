import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedList, takeNext } from './list.ts';
import { runThreads } from './start.ts';

let folder: string;
let file: URL;

/** A thread that tells of each item it takes, and fails at `fault`. */
const worker = `
  import { parentPort, workerData } from 'node:worker_threads';
  const { list: { items, next } } = workerData;
  for (let item = items[Atomics.add(next, 0, 1)]; item !== undefined; item = items[Atomics.add(next, 0, 1)]) {
    if (item === 'fault') throw new Error('what is wrong');
    if (item === 'end') process.exit(3);
    parentPort.postMessage(item);
  }`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threads-'));
  await writeFile(join(folder, 'worker.mjs'), worker);
  file = pathToFileURL(join(folder, 'worker.mjs'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = async (items: readonly string[], count: number): Promise<string[]> => {
  const told: string[] = [];
  await runThreads<string>(file, { count, work: { list: sharedList(items) }, hear: (item) => told.push(item), purpose: 'tells' });
  return told.sort();
};

test('a list is gone through once', () => {
  const list = sharedList(['a', 'b']);
  expect([takeNext(list), takeNext(list), takeNext(list), takeNext(list)]).toEqual(['a', 'b', undefined, undefined]);
});

describe('threads', () => {
  const items = Array.from({ length: 500 }, (_, index) => String(index)).sort();

  test.each([1, 2, 3])('take each item once: %i of them', async (count) => {
    expect(await run(items, count)).toEqual(items);
  });

  test('tell what is wrong', async () => {
    await expect(run(['a', 'fault', 'b'], 2)).rejects.toThrow('what is wrong');
    await expect(run(['a', 'end'], 1)).rejects.toThrow('a thread that tells ended with 3');
  });
});
