import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkTerms } from '../glossary/link.ts';
import { readLineage } from '../lineage/file.ts';
import { ProblemError } from '../plan/problem.ts';
import { projectFolder } from '../testing/project.ts';
import { editionFolder, readEdition } from './edition.ts';
import { proposeInto, type LineageOutcome } from './lineage.ts';
import { readArchive, readGlossary } from './read.ts';
import { temporaryFolder } from './specimen.ts';

const twoYears = join(projectFolder, 'src/testing/two-years/content');

interface Ground {
  content: string;
  path: string;
  propose: () => Promise<LineageOutcome>;
  read: () => Promise<string>;
}

/** The two editions, without what was said of their lineage. */
async function ground(): Promise<Ground> {
  const content = join(await temporaryFolder(), 'content');
  await cp(twoYears, content, { recursive: true });
  const path = join(editionFolder(content, '2032'), 'lineage.yaml');
  await rm(path);
  return {
    content, path, read: () => readFile(path, 'utf8'),
    propose: async () => {
      const glossary = await readGlossary(content);
      const [earlier, later] = await Promise.all(['2031', '2032'].map(async (name) => linkTerms(await readEdition(content, name), glossary)));
      return proposeInto(content, { earlier: earlier!, later: later! });
    },
  };
}

/** Each row as `kind:sources`, by task. */
const told = (yaml: string): Record<string, string> =>
  Object.fromEntries(readLineage(yaml, '2032', 'a').origins.map(({ task, kind, from }) => [task, `${kind}:${from.join()}`]));

const problemsOf = (doing: Promise<unknown>) => doing.then(() => [], (error: unknown) => (error as ProblemError).problems.map(({ kind, line, field }) => [kind, line, field]));

test('what was meant in two editions is proposed, with the likeness beside each row, confirmed by nobody', async () => {
  const { content, propose, read } = await ground();
  expect(await propose()).toMatchObject({ kept: 0, isChanged: true });
  const yaml = await read();
  expect(told(yaml)).toEqual(told(await readFile(join(editionFolder(twoYears, '2032'), 'lineage.yaml'), 'utf8')));
  const rows = yaml.split('\n').filter((line) => line.startsWith('  - '));
  expect(rows.filter((row) => !/# .+[←→] (?:第\d+项“.+” \d+%|没有相近的)/u.test(row))).toEqual([]);
  expect((await readArchive(content)).lineages.get('2032')?.origins.filter(({ confirmed }) => confirmed)).toEqual([]);
});

test('proposing again changes nothing', async () => {
  const { propose, read } = await ground();
  await propose();
  const once = await read();
  expect(await propose()).toMatchObject({ isChanged: false });
  expect(await read()).toBe(once);
});

describe('what an editor confirmed', () => {
  test('stands as it was written, comments too; the rest is proposed anew', async () => {
    const { path, propose, read } = await ground();
    await propose();
    const written = (await read())
      .replace('- {task: 3, kind: 新增} # 建设无障碍通道 ← 没有相近的', '- {task: 3, kind: 延续, from: [2], confirmed: true} # 修缮后改造，问过经办人')
      .replace('  - {task: 2} # 修缮露天戏台 → 没有相近的\n', '')
      .replace('{task: 1, kind: 延续, from: [1]}', '{task: 1, kind: 新增}');
    await writeFile(path, written);
    expect(await propose()).toMatchObject({ kept: 1 });
    expect(await read()).toBe(written.replace('{task: 1, kind: 新增}', '{task: 1, kind: 延续, from: [1]}'));
  });

  test('as a whole stays to the last character', async () => {
    const { path, propose, read } = await ground();
    await propose();
    const written = `# 对照完毕\n${(await read()).replace('\nconfirmed: false', '\nconfirmed: true').replace('kind: 延续, from: [1]}', 'kind:   延续, "from": [ 1 ]}')}`;
    await writeFile(path, written);
    expect(await propose()).toMatchObject({ isChanged: false, kept: 14 });
    expect(await read()).toBe(written);
  });

  test('as a whole does not hold for a row that is added', async () => {
    const { path, propose, read } = await ground();
    await propose();
    await writeFile(path, (await read()).replace('\nconfirmed: false', '\nconfirmed: true').replace(/ {2}- \{task: 12.*\n/u, ''));
    expect(await propose()).toMatchObject({ kept: 13, isChanged: true });
    expect(await read()).toContain('  - {task: 12, kind: 延续, from: [12], confirmed: false} # ');
  });

  test('is not overwritten where it contradicts itself', async () => {
    const { path, propose, read } = await ground();
    await propose();
    const written = (await read()).replace('{task: 1, kind: 延续, from: [1]}', '{task: 1, kind: 合并, from: [1], confirmed: true}');
    await writeFile(path, written);
    expect(await problemsOf(propose())).toEqual([['lineage-contradiction', 9, 'tasks.0.kind']]);
    expect(await read()).toBe(written);
  });

  test('against another edition is not overwritten', async () => {
    const { path, propose, read } = await ground();
    await propose();
    const written = (await read()).replace('from: "2031"\nconfirmed: false', 'from: "2030"\nconfirmed: true');
    await writeFile(path, written);
    expect(await problemsOf(propose())).toEqual([['lineage-edition', 6, 'from']]);
    expect(await read()).toBe(written);
  });
});

test('an archive with a lineage that does not fit its editions is found wrong', async () => {
  const { content, path, propose, read } = await ground();
  await propose();
  await writeFile(path, (await read()).replace('{task: 3, kind: 新增}', '{task: 13, kind: 新增}'));
  expect(await problemsOf(readArchive(content))).toEqual([['lineage-task-unknown', 11, 'tasks.2.task'], ['lineage-missing', undefined, 'tasks']]);
});
