import { rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, namesIn, temporaryFolder, writeFolder } from './specimen.ts';
import { remakeFolder, replaceFolder, settleFolder, settleFolders } from './swap.ts';

const old = { 'plan.yaml': 'old', 'tasks/01.mdx': 'old', 'tasks/02.mdx': 'stays' };
const now = { 'plan.yaml': 'new', 'tasks/02.mdx': 'stays', 'tasks/03.mdx': 'new' };
const changes = new Map([['plan.yaml', 'new'], ['tasks/01.mdx', undefined], ['tasks/03.mdx', 'new']]);

test('a folder is replaced at once, and nothing is left beside it', async () => {
  const plans = await temporaryFolder();
  const folder = join(plans, '2031');
  await writeFolder(folder, old);
  await utimes(join(folder, 'tasks/02.mdx'), 1_000, 1_000);
  expect(await replaceFolder(folder, changes)).toBe(true);
  expect(await contentsOf(folder)).toEqual(now);
  expect((await stat(join(folder, 'tasks/02.mdx'))).mtimeMs).toBe(1_000_000);
  expect(await namesIn(plans)).toEqual(['2031']);
});

test('a folder that is not there yet is made', async () => {
  const plans = await temporaryFolder();
  expect(await replaceFolder(join(plans, 'deeper', '2031'), new Map(Object.entries(now)))).toBe(true);
  expect(await contentsOf(plans)).toEqual(Object.fromEntries(Object.entries(now).map(([path, text]) => [`deeper/2031/${path}`, text])));
});

test('nothing changes when it is no longer wanted', async () => {
  const plans = await temporaryFolder();
  await writeFolder(join(plans, '2031'), old);
  expect(await replaceFolder(join(plans, '2031'), changes, { stillWanted: () => Promise.resolve(false) })).toBe(false);
  expect(await contentsOf(plans)).toEqual(Object.fromEntries(Object.entries(old).map(([path, text]) => [`2031/${path}`, text])));
});

test.each([0, 1])('a disk that is full at file %i leaves the old folder and nothing beside it', async (writable) => {
  const plans = await temporaryFolder();
  await writeFolder(join(plans, '2031'), old);
  let written = 0;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    if (written === writable) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    written += 1;
    await writeFile(path, content);
  };
  await expect(replaceFolder(join(plans, '2031'), changes, { write })).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(await contentsOf(join(plans, '2031'))).toEqual(old);
  expect(await namesIn(plans)).toEqual(['2031']);
});

/** Folders as a kill leaves them, at each moment of a replacement. */
const moments = [
  ['while the new folder is being made', { '2031': old, '.2031.unfinished-1': { 'plan.yaml': 'ne' } }, old],
  ['before the old folder is put aside', { '2031': old, '.2031.incoming': now }, old],
  ['between the two renames', { '.2031.outgoing': old, '.2031.incoming': now }, now],
  ['before the old folder is removed', { '2031': now, '.2031.outgoing': old }, now],
  ['while the old folder is being removed', { '2031': now, '.2031.outgoing': { 'tasks/01.mdx': 'old' } }, now],
] as const;

describe.each(moments)('after a kill %s', (_, folders, expected) => {
  const interrupted = async (): Promise<string> => {
    const plans = await temporaryFolder();
    for (const [name, files] of Object.entries(folders)) await writeFolder(join(plans, name), files);
    return plans;
  };

  test('whoever reads finds the old folder or the new', async () => {
    const plans = await interrupted();
    await settleFolders(plans);
    expect(await contentsOf(join(plans, '2031'))).toEqual(expected);
  });

  test('several readers at once find the same', async () => {
    const plans = await interrupted();
    await Promise.all(Array.from({ length: 8 }, () => settleFolder(join(plans, '2031'))));
    expect(await contentsOf(join(plans, '2031'))).toEqual(expected);
  });

  test('the next replacement works and clears up', async () => {
    const plans = await interrupted();
    expect(await replaceFolder(join(plans, '2031'), new Map([['plan.yaml', 'newer']]))).toBe(true);
    expect(await contentsOf(join(plans, '2031'))).toEqual({ ...expected, 'plan.yaml': 'newer' });
    // Process 1 always runs: what it is making is left to it.
    expect((await namesIn(plans)).filter((name) => name !== '.2031.unfinished-1')).toEqual(['2031']);
  });
});

test('an edition that was taken away does not come back from what a kill left', async () => {
  const plans = await temporaryFolder();
  await writeFolder(join(plans, '.2031.outgoing'), { 'tasks/01.mdx': 'old' });
  await writeFolder(join(plans, '.2032.incoming'), now);
  await settleFolders(plans);
  expect(await namesIn(plans)).toEqual(['.2031.outgoing', '.2032.incoming']);
});

describe('a folder that is made anew', () => {
  const makes = (files: Record<string, string>) => (folder: string): Promise<void> => writeFolder(folder, files);

  test('comes in when it is whole, and nothing else is left', async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'dist');
    expect(await remakeFolder(folder, makes(old))).toBe(true);
    expect(await remakeFolder(folder, async (unfinished) => {
      await writeFolder(unfinished, now);
      expect(await contentsOf(folder)).toEqual(old);
    })).toBe(true);
    expect(await contentsOf(folder)).toEqual(now);
    expect(await namesIn(parent)).toEqual(['dist']);
  });

  test('stays as it was where making it fails', async () => {
    const parent = await temporaryFolder();
    await writeFolder(join(parent, 'dist'), old);
    await expect(remakeFolder(join(parent, 'dist'), async (unfinished) => {
      await writeFolder(unfinished, now);
      throw new Error('ENOSPC');
    })).rejects.toThrow('ENOSPC');
    expect(await contentsOf(join(parent, 'dist'))).toEqual(old);
    expect(await namesIn(parent)).toEqual(['dist']);
  });

  test('is left to the process that is making it, and taken over from one that was killed', async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'dist');
    await writeFolder(folder, old);
    await writeFolder(join(parent, '.dist.unfinished-1'), { half: '' });
    expect(await remakeFolder(folder, makes(now))).toBe(false);
    expect(await namesIn(parent)).toEqual(['.dist.unfinished-1', 'dist']);
    await rename(join(parent, '.dist.unfinished-1'), join(parent, '.dist.unfinished-4194305'));
    expect(await remakeFolder(folder, makes(now))).toBe(true);
    expect(await contentsOf(folder)).toEqual(now);
    expect(await namesIn(parent)).toEqual(['dist']);
  });
});
