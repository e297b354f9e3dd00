import { describe, expect, test } from 'vitest';
import { editionNames, readEdition } from '../archive/edition.ts';
import { proposeLineage } from './propose.ts';
import { knownPair, noChanges, specimenPlan, specimenTasks, type Changes, type SpecimenTask } from './specimen.ts';

const [edition = ''] = await editionNames('content');
/** Tasks of a plan as plans are really written. */
const tasks = specimenTasks(await readEdition('content', edition));
const pairsOfEach = 12;

const everything: Changes = { edits: 0.2, renamed: 0.2, merged: 0.1, split: 0.1, added: 0.15, cancelled: 0.15, reordered: true };

describe('the counterparts of tasks are found again', () => {
  /** Least share of proposed ties that are right, and of right ties that are proposed. */
  test.each<[name: string, changes: Changes, precision: number, recall: number]>([
    ['nothing changed', noChanges, 1, 1],
    ['put into another order', { ...noChanges, reordered: true }, 1, 1],
    ['a sixth of the clauses changed', { ...noChanges, edits: 0.15, renamed: 0.1, reordered: true }, 1, 1],
    ['half of the clauses changed', { ...noChanges, edits: 0.5, renamed: 0.3, reordered: true }, 0.99, 0.99],
    ['tasks new and cancelled', { ...noChanges, added: 0.2, cancelled: 0.2, reordered: true }, 1, 1],
    ['tasks merged', { ...noChanges, merged: 0.15, edits: 0.1, reordered: true }, 0.99, 0.99],
    ['tasks split', { ...noChanges, split: 0.15, edits: 0.1, reordered: true }, 0.99, 0.99],
    ['all of it', everything, 0.99, 0.99],
    ['all of it, two clauses in five changed', { ...everything, edits: 0.4, renamed: 0.4 }, 0.98, 0.97],
    ['all of it, two clauses in three changed', { ...everything, edits: 0.65, renamed: 0.5 }, 0.95, 0.85],
  ])('%s', (_name, changes, precision, recall) => {
    let [right, proposed, known] = [0, 0, 0];
    for (let seed = 1; seed <= pairsOfEach; seed += 1) {
      const { earlier, later, ties } = knownPair(tasks, changes, seed);
      const found = proposeLineage(earlier, later).origins.flatMap(({ task, from }) => from.map((id) => `${id}>${task}`));
      right += found.filter((tie) => ties.has(tie)).length;
      proposed += found.length;
      known += ties.size;
    }
    expect(known).toBeGreaterThan(0);
    expect(right / proposed).toBeGreaterThanOrEqual(precision);
    expect(right / known).toBeGreaterThanOrEqual(recall);
  });
});

describe('a proposal', () => {
  const { earlier, later } = knownPair(tasks, everything, 5);
  const free = proposeLineage(earlier, later);

  test('is the same every time', () => {
    expect(proposeLineage(earlier, later)).toEqual(free);
  });

  test('speaks of every task of the later edition once, and of every task of the earlier', () => {
    expect(free.origins.map(({ task }) => task)).toEqual(later.parts[0]!.tasks.map(({ id }) => id));
    const followed = new Set([...free.origins.flatMap(({ from }) => from), ...free.cancelled.map(({ task }) => task)]);
    expect([...followed].sort()).toEqual(earlier.parts[0]!.tasks.map(({ id }) => id).sort());
    expect(free.cancelled.filter(({ task }) => free.origins.some(({ from }) => from.includes(task)))).toEqual([]);
  });

  test('names what it proposes by the number of sources and of successors', () => {
    const successors = free.origins.flatMap(({ from }) => from);
    for (const { kind, from } of free.origins) {
      const shared = successors.filter((id) => id === from[0]).length;
      expect([kind, from.length]).toEqual([from.length === 0 ? '新增' : from.length > 1 ? '合并' : shared > 1 ? '拆分' : '延续', from.length]);
    }
    expect(new Set(free.origins.map(({ kind }) => kind))).toEqual(new Set(['延续', '合并', '拆分', '新增']));
  });

  test('leaves what editors confirmed as it is, and proposes around it', () => {
    const going = free.origins.filter(({ kind }) => kind === '延续');
    const [one, other, third] = going;
    const confirmed = {
      origins: [{ ...one!, from: other!.from, confirmed: true }, { ...third!, kind: '新增' as const, from: [], confirmed: true }],
      cancelled: [{ task: one!.from[0]!, confirmed: true }],
    };
    const { origins, cancelled } = proposeLineage(earlier, later, confirmed);
    expect(origins.filter(({ confirmed: isConfirmed }) => isConfirmed)).toEqual(later.parts[0]!.tasks.flatMap(({ id }) => confirmed.origins.filter(({ task }) => task === id)));
    expect(origins.filter(({ from }) => from.includes(other!.from[0]!)).map(({ task }) => task)).toEqual([one!.task]);
    expect(cancelled).toContainEqual(confirmed.cancelled[0]);
    expect(origins.filter(({ from }) => from.includes(one!.from[0]!))).toEqual([]);
  });

  test('of editions that have nothing in common is new on one side, cancelled on the other', () => {
    const plan = (name: string, title: string, sentence: string) => specimenPlan(name, [{ title, sentences: [sentence] }]);
    const { origins, cancelled } = proposeLineage(plan('2031', '修桥', '河上造桥。'), plan('2032', '种花', '园里种花。'));
    expect(origins).toEqual([{ task: '1', kind: '新增', from: [], confirmed: false }]);
    expect(cancelled).toEqual([{ task: '1', confirmed: false }]);
  });

  test('of editions without tasks is empty', () => {
    expect(proposeLineage(specimenPlan('2031', []), specimenPlan('2032', []))).toMatchObject({ origins: [], cancelled: [] });
  });

  test('of a thousand tasks and a thousand takes seconds', { timeout: 20_000 }, () => {
    const many = Array.from({ length: 1000 }, (_, at): SpecimenTask => {
      const drawn = [1, 7, 13].map((step) => tasks[(at * step + step) % tasks.length]!);
      return { title: drawn[0]!.title, sentences: [...drawn.map(({ sentences }) => sentences[at % sentences.length]!), `由第${at * 17 % 997}组办理。`] };
    });
    const started = performance.now();
    const { origins } = proposeLineage(specimenPlan('2031', many), specimenPlan('2032', [...many].reverse()));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(origins.filter(({ task, from }) => from[0] === String(1001 - Number(task))).length).toBeGreaterThan(950);
  });
});
