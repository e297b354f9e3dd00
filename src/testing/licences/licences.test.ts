import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licenceNotices, shippedPackages } from '../../data/licences.ts';
import { projectFolder, projectTexts } from '../project.ts';
import { importsOf } from '../source-text.ts';
import { isAllowed, licencesText, lockedPackages, type Installed } from './licences.ts';
import { conditions, unstated } from './terms.ts';

const packages = lockedPackages();
const one = (name: string, licence?: string): Installed => ({ name, licence, isForDevelopment: false, isDirect: false });

test('docs/licences.md is what npm run licences writes', () => {
  expect(readFileSync(join(projectFolder, 'docs/licences.md'), 'utf8')).toBe(licencesText(packages));
});

test('every package has a licence that somebody has looked at', () => {
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter((installed) => !isAllowed(installed)).map(({ name, licence }) => `${name}: ${licence ?? 'states none'}`)).toEqual([]);
  expect([...conditions, ...unstated].filter(({ names }) => !packages.some(({ name }) => names.test(name)))).toEqual([]);
});

describe('a licence nobody has looked at is found', () => {
  test.each([['x', 'GPL-3.0-only'], ['x', 'MPL-2.0'], ['x', undefined], ['x', 'MIT AND AGPL-3.0-only'], ['x', 'SEE LICENSE IN LICENSE'], ['sharp', 'LGPL-3.0-or-later']])('%s under %s', (name, licence) => {
    expect(isAllowed(one(name, licence))).toBe(false);
  });

  test.each([['x', '(MIT OR GPL-3.0-only)'], ['x', 'MIT AND OFL-1.1'], ['satori', 'MPL-2.0']])('and %s under %s is not', (name, licence) => {
    expect(isAllowed(one(name, licence))).toBe(true);
  });
});

test('installed packages state what the lockfile says of them', () => {
  const stated = packages.flatMap(({ name, licence }) => {
    const file = join(projectFolder, 'node_modules', name, 'package.json');
    if (!existsSync(file)) return [];
    const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string | { type: string } };
    return [{ name, licence, license: typeof license === 'object' ? license.type : license }];
  });
  expect(stated.length).toBeGreaterThan(200);
  // Of a name, an older version may lie deeper.
  const known = new Map([...Map.groupBy(packages, ({ name }) => name)].map(([name, all]) => [name, all.map(({ licence }) => licence)]));
  expect(stated.filter(({ name, license }) => license !== undefined && !known.get(name)!.includes(license)).map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

describe('what readers get of others’ work', () => {
  /** The packages that scripts for the browser import, themselves or through what they import. */
  function importedByPages(): string[] {
    const texts = new Map(projectTexts(/^src\/.*\.(?:ts|astro)$/u).map(({ path, text }) => [path, text]));
    const left = [...texts.keys()].filter((path) => path.startsWith('src/client/') && !path.endsWith('.test.ts'));
    const seen = new Set(left);
    const found = new Set<string>();
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      for (const wanted of importsOf(path, withoutTypes(texts.get(path)!))) {
        if (!wanted.startsWith('.')) {
          found.add(wanted.replace(/^((?:@[^/]+\/)?[^/]+).*$/u, '$1'));
          continue;
        }
        const target = posix.join(posix.dirname(path), wanted);
        if (texts.has(target) && !seen.has(target)) {
          seen.add(target);
          left.push(target);
        }
      }
    }
    return [...found].sort();
  }

  const withoutTypes = (text: string): string => text.replace(/^(?:import|export) type [^;]*;/gmu, '');

  test('is named, whatever scripts import', () => {
    const found = importedByPages();
    expect(found).toContain('diff');
    expect(found.filter((name) => !shippedPackages.some((shipped) => shipped.name === name))).toEqual([]);
  });

  test('goes with their notices', async () => {
    const notices = await licenceNotices(join(projectFolder, 'node_modules'));
    for (const { name } of shippedPackages) expect(notices).toContain(`${name}：`);
    expect(notices.match(/Permission is hereby granted|Redistribution and use|Apache License/gu)!.length).toBeGreaterThanOrEqual(shippedPackages.length);
  });
});
