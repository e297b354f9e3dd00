import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tellsHiddenName } from '../testing/hidden-names.ts';
import { parseRegister } from './parse.ts';
import { registerKinds, type RegisterKind, type RegisterRow } from './schema.ts';

const folder = 'content/registers';
const rows = readdirSync(folder).flatMap((edition) => registerKinds.flatMap((kind): (RegisterRow & { of: RegisterKind })[] => {
  const file = join(folder, edition, `${kind}.yaml`);
  return parseRegister(readFileSync(file, 'utf8'), kind, file).rows.map((row: RegisterRow) => ({ ...row, of: kind }));
}));

/** What we say ourselves: everything but words taken from the plan. */
function ownWords(row: (typeof rows)[number]): string {
  const said = [row.note, ...(row.of === 'indicators' ? [row.name] : []), ...('fullName' in row ? [row.fullName] : [])];
  return [...said, ...Object.values('source' in row ? row.source ?? {} : {})].join('\n');
}

test('registers have rows', () => {
  expect(rows.length).toBeGreaterThan(0);
});

test('we tell no name that the source hides', () => {
  expect(tellsHiddenName(`甲${String.fromCodePoint(0x9521)}乙`)).toBe(true);
  expect(rows.filter((row) => tellsHiddenName(ownWords(row))).map(({ name }) => name)).toEqual([]);
});

test('notes end as sentences do, with the marks of Chinese', () => {
  expect(rows.filter(({ note }) => note !== undefined && (!note.endsWith('。') || /[,;"']/u.test(note))).map(({ name }) => name)).toEqual([]);
});
