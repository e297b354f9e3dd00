import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFolder } from '../testing/project.ts';
import { checkEditionName, reservedNames } from './edition-name.ts';

test.each(['2027', '20xx', '2027-draft', '2027-b1', 'a2027'])('%s names an edition', (name) => {
  expect(() => { checkEditionName(name); }).not.toThrow();
});

test.each(['', '19', '033', '2-3', '12-34', '2027-1', '2027-19r1', '../x', '..', 'a/b', '2027/', '.2027', '-2027', '2027年', 'ABCD', '2027\n', 'glossary', 'search', 'a'.repeat(41)])(
  '%j names none', (name) => {
    expect(() => { checkEditionName(name); }).toThrow('edition-name-invalid');
  },
);

test('no page of the site has an address that an edition could take', () => {
  const segments = readdirSync(`${projectFolder}/src/pages`).map((entry) => entry.replace(/\..*$/u, '')).filter((name) => /^[a-z]/u.test(name));
  expect(segments).toContain('glossary');
  expect(segments.filter((name) => name.length >= 4 && !reservedNames.has(name))).toEqual([]);
});
