import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../testing/project.ts';
import { readEdition } from './edition.ts';
import { importEdition } from './import-edition.ts';
import { contentsOf, namesIn, temporaryFolder } from './specimen.ts';

/** How often the import is killed; `IMPORT_KILLS` asks for more. */
const kills = Number(process.env.IMPORT_KILLS ?? 12);
const atOnce = 2;
/** Kills are added until one has met the writing, whose few milliseconds a quick or a crowded machine lets slip by. */
const patience = 8;

/**
 * Runs the import and kills it: some milliseconds after it began, or after it first touched the content folder,
 * since by far the most of its time goes by before that.
 * @returns whether it was killed before its end
 */
async function killedImport(document: string, content: string, delay: number, fromFirstWrite: boolean): Promise<boolean> {
  const child = spawn(process.execPath, ['src/cli/import.ts', document], {
    cwd: projectFolder, env: { ...process.env, CONTENT_DIR: content, NODE_NO_WARNINGS: '1' }, stdio: 'ignore',
  });
  const end = (): void => {
    if (delay < 1) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), delay);
  };
  const watcher = fromFirstWrite ? watch(join(content, 'plans')).once('change', end) : undefined;
  if (watcher === undefined) end();
  const signal = await new Promise((settle) => { child.once('close', (_, by) => { settle(by); }); });
  watcher?.close();
  return signal === 'SIGKILL';
}

test(`an import that is killed at one of ${kills} moments leaves the old edition or the new`, { timeout: 120_000 + kills * patience * 4_000 }, async () => {
  const start = await temporaryFolder();
  const source = await readFile(join(projectFolder, 'src/testing/fictional/source.txt'), 'utf8');
  const document = join(start, 'corrected.txt');
  await writeFile(document, source.replaceAll('读者', '来馆读者').replace(/^7\..*\n/mu, ''));
  const importInto = (content: string, file: string, bytes: Uint8Array) => importEdition({ content, document: { file, bytes } });
  const [older, newer] = [join(start, 'older'), join(start, 'newer')];
  await importInto(older, 'source.txt', Buffer.from(source));
  await cp(older, newer, { recursive: true });
  await importInto(newer, 'corrected.txt', await readFile(document));
  const whole = await Promise.all([older, newer].map((content) => contentsOf(join(content, 'plans/2031'))));
  expect(whole[0]).not.toEqual(whole[1]);

  const seen = { old: 0, new: 0, killed: 0, interrupted: 0 };
  const attempt = async (number: number): Promise<void> => {
    const content = join(start, `attempt-${number}`);
    await cp(older, content, { recursive: true });
    const fromFirstWrite = number % 4 !== 0;
    const longest = [1_500, 0, 10, 60][number % 4] as number;
    if (await killedImport(document, content, Math.random() * longest, fromFirstWrite)) seen.killed += 1;
    if ((await namesIn(join(content, 'plans'))).some((name) => name.startsWith('.'))) seen.interrupted += 1;
    await readEdition(content, '2031');
    const found = await contentsOf(join(content, 'plans/2031'));
    const which = whole.findIndex((files) => JSON.stringify(files) === JSON.stringify(found));
    expect(which, `attempt ${number} left neither`).toBeGreaterThanOrEqual(0);
    seen[which === 0 ? 'old' : 'new'] += 1;
  };
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < kills || (seen.interrupted === 0 && next < kills * patience)) await attempt(next++);
  }));
  console.log(`${seen.killed} of ${next} imports were killed, ${seen.interrupted} while writing; ${seen.old} left the old edition, ${seen.new} the new`);
  // Kills that never meet the writing prove nothing.
  expect(seen.interrupted).toBeGreaterThan(0);
});
