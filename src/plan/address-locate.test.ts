import { describe, expect, test } from 'vitest';
import type { Address } from './address.ts';
import { addressedEdition } from './address-book.ts';
import { locate, passageNamed, type Missing } from './address-locate.ts';
import type { Passage, Plan, Task } from './model.ts';
import { passagesOf } from './passages.ts';

const range = { start: 0, end: 0 };
const passage = (text: string): Passage => ({ text, spans: [{ kind: 'text', text }], range });

/** Tasks by their ids, each with sentences of these numbers. */
const plan = (edition: string, numbers: Record<string, number[]>): Plan => {
  const tasks = Object.entries(numbers).map(([id, sentences]): Task => {
    const [part = '', own] = id.split('-');
    return {
      id, number: Number(own ?? part), part: own === undefined ? 1 : Number(part), range, heading: { label: '', title: passage('任务'), stop: '' },
      blocks: [{ kind: 'paragraph', sentences: sentences.map((number) => ({ ...passage('句。'), number })) }],
    };
  });
  return {
    edition, title: passage('要点'), introduction: [{ kind: 'paragraph', sentences: [{ ...passage('引言。'), number: 1 }] }], details: [],
    source: { file: 'a.txt', sha256: '0' },
    parts: [...new Set(tasks.map(({ part }) => part))].map((number) => ({
      number, heading: { label: '', title: passage('部分'), stop: '' }, opening: [], sections: [], range, tasks: tasks.filter(({ part }) => part === number),
    })),
    appendices: [{ number: 1, heading: { label: '附件1', title: passage('附件'), stop: '' }, blocks: [] }],
  };
};

const running = plan('20xx', { 1: [1, 2], 2: [1, 2, 4], 3: [1] });
const restarting = plan('2031', { '1-1': [1], '1-2': [1], '2-1': [1] });
const book = { editions: [addressedEdition(running, true), addressedEdition(restarting, false)] };
const at = (address: Address) => {
  const { place, missing } = locate(address, book);
  return { name: place && passageNamed(place.address), path: place?.path, missing };
};

describe('an address of something that is there', () => {
  test.each<[Address, string, string]>([
    [{ edition: '20xx', unit: '2' }, '2', '/20xx/2/'],
    [{ edition: '20xx', unit: '2', sentence: 4 }, '2#s4', '/20xx/2/#s4'],
    [{ unit: '3' }, '3', '/20xx/3/'],
    [{ edition: '2031', unit: '2-1', sentence: 1 }, '2-1#s1', '/2031/2-1/#s1'],
    [{ edition: '20xx', unit: 'part/1' }, 'part/1', '/20xx/part/1/'],
    [{ edition: '20xx', unit: 'appendix/1' }, 'appendix/1', '/20xx/appendix/1/'],
    [{ edition: '20xx' }, 'title', '/20xx/'],
    [{ edition: '20xx', sentence: 1 }, 'introduction#s1', '/20xx/#s1'],
  ])('%j leads to %s at %s', (address, name, path) => {
    expect(at(address)).toEqual({ name, path, missing: undefined });
  });

  test('leads to every sentence of every task, and each is a passage of its plan', () => {
    for (const one of [running, restarting]) {
      const sentences = passagesOf(one).filter(({ role }) => role === 'task-text').map(({ name }) => name);
      expect(sentences.length).toBeGreaterThan(2);
      expect(sentences.map((name) => {
        const [unit = '', sentence = ''] = name.split('#s');
        return at({ edition: one.edition, unit, sentence: Number(sentence) }).name;
      })).toEqual(sentences);
    }
  });
});

describe('an address of something that is not there', () => {
  test.each<[Address, Missing, string?]>([
    [{ edition: '20xx', unit: '34' }, { kind: 'task', edition: '20xx', number: 34, first: 1, last: 3 }],
    [{ unit: '0' }, { kind: 'task', edition: '20xx', number: 0, first: 1, last: 3 }],
    [{ edition: '2031', unit: '1-3' }, { kind: 'task', edition: '2031', part: 1, number: 3, first: 1, last: 2 }],
    [{ edition: '2031', unit: '3-1' }, { kind: 'part', edition: '2031', number: 3, first: 1, last: 2 }],
    [{ edition: '20xx', unit: 'part/9' }, { kind: 'part', edition: '20xx', number: 9, first: 1, last: 1 }],
    [{ edition: '20xx', unit: 'appendix/2' }, { kind: 'appendix', edition: '20xx', number: 2, first: 1, last: 1 }],
    [{ edition: '20xx', unit: '2', sentence: 3 }, { kind: 'sentence', edition: '20xx', number: 3, first: 1, last: 4 }, '/20xx/2/'],
    [{ edition: '2019', unit: '2' }, { kind: 'edition', edition: '2019', existing: ['20xx', '2031'] }],
  ])('%j is told with what there is: %j', (address, missing, path) => {
    expect(at(address)).toEqual({ name: path === undefined ? undefined : address.unit, path, missing });
  });

  test('says nothing of a site that has nothing', () => {
    expect(locate({ edition: '20xx', unit: '1' }, { editions: [] })).toEqual({});
    const empty = { editions: [{ id: '20xx', current: true, parts: [], tasks: [], appendices: [] }] };
    for (const unit of ['1', '1-1', 'part/1', 'appendix/1']) expect([unit, locate({ edition: '20xx', unit }, empty)]).toEqual([unit, {}]);
    const partOnly = { editions: [{ ...empty.editions[0]!, parts: [{ number: 1 }] }] };
    expect(locate({ edition: '20xx', unit: '1-1' }, partOnly)).toEqual({});
    expect(locate({ edition: '20xx' }, empty).place?.path).toBe('/20xx/');
  });
});

test('an earlier wording is taken to exist, with sentences that the task may have no more', () => {
  expect(at({ edition: '20xx', unit: '1', revision: 1 })).toEqual({ name: '1', path: '/20xx/1/r1/', missing: undefined });
  expect(at({ edition: '20xx', unit: '1', revision: 1, sentence: 7 })).toEqual({ name: '1#s7', path: '/20xx/1/r1/#s7', missing: undefined });
  expect(at({ edition: '20xx', unit: '9', revision: 1 }).missing).toMatchObject({ kind: 'task', number: 9 });
});
