import { expect, test } from 'vitest';
import { outdated, recordOfDownload } from './download.ts';
import type { Paper } from './paper.ts';

const paper: Paper = { edition: '2031', title: '要点', blocks: [{ kind: 'title', text: '要点' }, { kind: 'text', text: '一句。' }], places: [], date: '2031-01-02' };
const bytes = Buffer.from('file');
const site = 'https://www.example.org/plan/';
const record = recordOfDownload(paper, bytes, '2031-03-04', site);

test('a file is offered as long as it says what the site says', () => {
  expect(outdated(record, paper, bytes, site)).toBeUndefined();
});

test.each([
  ['a word was changed', { ...paper, blocks: [{ kind: 'title', text: '要点' }, { kind: 'text', text: '一句！' }] } satisfies Paper, bytes, site, 'text'],
  ['the wording has another day', { ...paper, date: '2031-02-02' }, bytes, site, 'text'],
  ['the file was changed', paper, Buffer.from('File'), site, 'file'],
  ['the site moved', paper, bytes, 'https://www.example.com/', 'site'],
  ['the site no longer knows its address', paper, bytes, undefined, 'site'],
])('and not when %s', (_case, now, file, address, why) => {
  expect(outdated(record, now, file, address)).toBe(why);
});

test('a file without addresses is right on any site', () => {
  expect(outdated(recordOfDownload(paper, bytes, '2031-03-04'), paper, bytes, site)).toBeUndefined();
});
