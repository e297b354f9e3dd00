import { describe, expect, test } from 'vitest';
import { differences, makeManifest, manifestPath, readManifest, servedPath, type FileSeal } from './manifest.ts';

const seal = (digit: string): FileSeal => ({ bytes: 1, sha256: digit.repeat(64) });
const facts = { software: 'yaodian 0', editions: ['2031'] };
const manifest = makeManifest(facts, new Map([['b/index.html', seal('1')], [manifestPath, seal('9')], ['a.js', seal('2')], ['a.js.br', seal('3')], ['_headers', seal('4')], ['x.gz', seal('5')]]));

test('a manifest lists every file but itself, in order, and is read back', () => {
  expect(Object.keys(manifest.files)).toEqual(['_headers', 'a.js', 'a.js.br', 'b/index.html', 'x.gz']);
  expect(readManifest(JSON.stringify(manifest))).toEqual(manifest);
});

test.each(['', '[]', '{"format":2,"files":{}}', '{"format":1}', ...['../x', '/x', 'a//b', 'a\\b', ''].map((path) => JSON.stringify({ format: 1, ...facts, files: { [path]: seal('1') } })),
  JSON.stringify({ format: 1, ...facts, files: { a: { bytes: 1, sha256: 'x' } } }), JSON.stringify({ format: 1, ...facts, files: { a: null } }), JSON.stringify({ format: 1, files: {} })])('%j is none', (text) => {
  expect(readManifest(text)).toBeUndefined();
});

describe('differences', () => {
  test('are what is missing, changed and added', () => {
    const found = new Map([['a.js', seal('7')], ['a.js.br', seal('3')], ['_headers', seal('4')], ['x.gz', seal('5')], ['new.html', seal('1')], [manifestPath, seal('8')]]);
    expect(differences(manifest, found)).toEqual({ missing: ['b/index.html'], changed: ['a.js'], added: ['new.html'] });
    expect(differences(manifest, new Map(Object.entries(manifest.files)))).toEqual({ missing: [], changed: [], added: [] });
  });
});

test('pages are served at their folder; headers and compressed copies not by themselves', () => {
  expect(Object.keys(manifest.files).map((path) => servedPath(path, manifest))).toEqual([undefined, 'a.js', undefined, 'b/', 'x.gz']);
  expect(servedPath('index.html', manifest)).toBe('');
});
