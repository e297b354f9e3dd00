import { expect, test } from 'vitest';
import { readShareArguments } from './share-arguments.ts';

test.each([
  [['--sheet'], { wanted: 'sheets', formats: ['link', 'square', 'cover', 'poster', 'long'], out: 'dist-share' }],
  [['--sheet', '--format', 'cover', '--out', 'there'], { wanted: 'sheets', formats: ['cover'], out: 'there' }],
  [['--task', '19', '--format', 'poster', '--out', 'file.png'], { wanted: 'picture', of: { task: '19' }, format: 'poster', out: 'file.png' }],
  [['--page', '/20xx/part/4/', '--format', 'square'], { wanted: 'picture', of: { page: '/20xx/part/4/' }, format: 'square' }],
])('%j asks for %j', (given, asked) => {
  expect(readShareArguments(given)).toEqual(asked);
});

test.each([
  [[], '--sheet、--task、--page 要写一个，只能写一个'],
  [['--sheet', '--task', '19'], '--sheet、--task、--page 要写一个，只能写一个'],
  [['--task', '19'], '没有写 --format'],
  [['--task', '19', '--format', 'wide'], '--format 只能是 link、square、cover、poster、long，不能是“wide”'],
  [['--tasks', '19'], '没有 --tasks 这个选项'],
  [['--sheet', 'there'], '多出：there'],
])('%j is wrong: %s', (given, fault) => {
  expect(readShareArguments(given)).toEqual({ fault });
});
