import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArchive } from '../../archive/read.ts';
import { largestPicture } from '../../article/pictures.ts';
import { formatProblem, ProblemError, type Problem } from '../../plan/problem.ts';
import type { Value } from './fields.ts';
import { lamp, writeSmallContent } from './hostile-content.ts';
import { articleBody, asYaml, mdxText, recordsIn } from './inputs.ts';
import { refusedAttacks, textOf, type RefusedAttack } from './refused.ts';

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refused-'));
  content = join(folder, 'content');
  await writeSmallContent(content);
  const pictures = join(content, 'updates/deng');
  await mkdir(join(pictures, 'folder.png'), { recursive: true });
  await writeFile(join(content, 'updates/deng.mdx'), mdxText(recordsIn('updates')[0]!, articleBody));
  await writeFile(join(pictures, 'lamp.png'), lamp);
  await writeFile(join(pictures, 'huge.png'), Buffer.alloc(largestPicture + 1));
  await writeFile(join(pictures, 'text.png'), '<script>window.__attacked=1</script>');
  await writeFile(join(pictures, 'drawing.png'), '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__attacked=1" width="1" height="1"/>');
  await symlink('/etc/hostname', join(pictures, 'link.png'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Puts the attack into a copy of content that is right. */
async function attackedContent(attack: RefusedAttack): Promise<string> {
  const copy = await mkdtemp(join(folder, 'attacked-'));
  await cp(content, copy, { recursive: true });
  const file = join(copy, attack.file);
  await mkdir(dirname(file), { recursive: true });
  const before = await readFile(file, 'utf8').catch(() => '');
  await writeFile(file, attack.change !== undefined ? asYaml(changed(parse(before) as Value, attack.change))
    : attack.isAdded ? `${before}\n${textOf(attack)}\n` : textOf(attack));
  return copy;
}

function changed(record: Value, changes: Record<string, Value>): Value {
  for (const [field, value] of Object.entries(changes)) {
    const steps = field.split('.');
    const holder = steps.slice(0, -1).reduce((held, step) => (held as Record<string, Value>)[step]!, record) as Record<string, Value>;
    holder[steps.at(-1)!] = value;
  }
  return record;
}

const problemsIn = (of: string): Promise<readonly Problem[]> => readArchive(of).then(() => [], (error: unknown) => {
  if (error instanceof ProblemError) return error.problems;
  throw error;
});

test('content that nobody attacks is right', async () => {
  expect(await problemsIn(content)).toEqual([]);
});

test.each(refusedAttacks)('$file with $name is refused, file and place named', async (attack) => {
  const attacked = await attackedContent(attack);
  const problems = await problemsIn(attacked);
  const first = problems.find(({ kind }) => kind === attack.kind) ?? problems[0];
  const said = first === undefined ? 'taken in' : formatProblem(first);
  expect(said).toContain(`［${attack.kind}］`);
  expect(said).toContain(attack.place);
  expect(first!.file).toBeDefined();
});
