import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pressSheaf, type Draw } from './press-sheaf.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheaf-'));
});
afterEach(() => rm(folder, { recursive: true }));

const draw: Draw = async (url, route) => (route === 9 ? new Response('', { status: 404 }) : new Response(`${url} ${route}`));
const origin = 'https://example.org';
const file = (path: string, route: number) => ({ file: path, address: `/${path}`, route });

test('each file holds what was drawn for its address', async () => {
  await pressSheaf([file('2031/1/index.html', 0), file('2031/1.json', 1), file('2031/2/index.html', 0)], draw, { folder, origin });
  expect(await readFile(join(folder, '2031/1/index.html'), 'utf8')).toBe('https://example.org/2031/1/index.html 0');
  expect(await readFile(join(folder, '2031/1.json'), 'utf8')).toBe('https://example.org/2031/1.json 1');
});

test('two pages of one address are a fault, and so is a page that is answered with anything but itself', async () => {
  await expect(pressSheaf([file('a', 0), file('a', 1)], draw, { folder, origin })).rejects.toThrow('EEXIST');
  await expect(pressSheaf([file('b', 9)], draw, { folder, origin })).rejects.toThrow('/b was answered with 404');
});
