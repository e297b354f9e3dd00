import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEmendations } from '../emendation/file.ts';
import { sentencesOf, tasksOf, type Plan } from '../plan/model.ts';
import { projectFolder } from '../testing/project.ts';
import { importEdition } from './import-edition.ts';
import { recordPublished } from './ledger-writing.ts';
import { recordRevision } from './ledger-revision.ts';
import { readArchive } from './read.ts';
import { contentsOf, temporaryFolder, writeFolder } from './specimen.ts';

const source = await readFile(join(projectFolder, 'src/testing/fictional/source.txt'), 'utf8');
const inserted = source.replace('7.公开经费使用。', '7.公开经费使用。每月5日以前,把上月的账目贴在门口。')
  .replace('一证通借、异地可还,归还的图书在48小时内重新上架。', '一证通借、异地可还,归还的图书在48小时内重新上架。柜满了,就近送到村部(有人值守)。');

/** A content folder whose edition 2031 has been published, and a way to import another document into it. */
async function published() {
  const content = await temporaryFolder();
  const importText = (text: string, file = 'source.txt') => importEdition({ content, edition: '2031', document: { file, bytes: Buffer.from(text) } });
  await writeFolder(content, { 'site.yaml': 'name: 要点\ndescription: 测试。\ncurrentEdition: "2031"\n' });
  await importText(source);
  await recordPublished(content, '2031-03-01');
  return { content, importText };
}

const numbersOf = (plan: Plan | undefined, id: string): number[] =>
  sentencesOf(tasksOf(plan!).find((task) => task.id === id)!).map(({ number }) => number);

const emendationsIn = async (content: string) => readEmendations(await readFile(join(content, 'plans/2031/emendations.yaml'), 'utf8'), 'e.yaml');

describe('a corrected document imported into a published edition', () => {
  test('leaves the ledger as it is, byte for byte', async () => {
    const { content, importText } = await published();
    const before = await contentsOf(content);
    const { changes } = await importText(inserted);
    expect(changes.map(({ path }) => path)).not.toContain('ids.yaml');
    expect((await contentsOf(content))['plans/2031/ids.yaml']).toBe(before['plans/2031/ids.yaml']);
    expect((await importText(inserted)).changes).toEqual([]);
  });

  test('keeps the numbers of the sentences, in the plan and in the table of emendations', async () => {
    const { content, importText } = await published();
    const before = await emendationsIn(content);
    const { imported } = await importText(inserted);
    const { plans: [plan], shown: [shown] } = await readArchive(content);
    for (const one of [plan, shown, imported.plan]) {
      expect(numbersOf(one, '2')).toEqual([1, 4, 2, 3]);
      expect(numbersOf(one, '7')).toEqual([4, 1, 2, 3]);
      expect(numbersOf(one, '6')).toEqual([1, 2, 3]);
    }
    const { punctuation: { places } } = await emendationsIn(content);
    expect(places).toEqual({ ...before.punctuation.places, '2#s4': [4, 11, 16], '7#s4': [7] });
    expect(sentencesOf(tasksOf(shown!)[1]!)[1]?.text).toBe('柜满了，就近送到村部（有人值守）。');
  });

  test('keeps what editors wrote of a sentence behind one that was put in, import after import', async () => {
    const { content, importText } = await published();
    const file = join(content, 'plans/2031/emendations.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/( {4}- place: )7#s3\n( {6}at: \d+\n {6}form: XX领导\n)/u, '$17#s3\n$2      reading: 人名\n'));
    const reading = async () => (await emendationsIn(content)).mask.places.find(({ form, place }) => form === 'XX领导' && place === '7#s3')?.reading;
    expect(await reading()).toBe('人名');
    await importText(inserted);
    expect(await reading()).toBe('人名');
    await importText(inserted.replace('每月5日以前', '年初先公布预算。每月5日以前'));
    expect(await reading()).toBe('人名');
    expect(numbersOf((await readArchive(content)).plans[0], '7')).toEqual([4, 5, 1, 2, 3]);
    await recordRevision({ content, unit: '7', action: 'revise', reason: '增加公示', approvedBy: '馆务会', date: '2031-06-01' });
    await recordRevision({ content, unit: '2', action: 'revise', reason: '增加公示', approvedBy: '馆务会', date: '2031-06-01' });
    expect(numbersOf((await readArchive(content)).plans[0], '7')).toEqual([4, 5, 1, 2, 3]);
    await importText(source);
    expect(await reading()).toBe('人名');
    expect(numbersOf((await readArchive(content)).plans[0], '7')).toEqual([1, 2, 3]);
  });
});
