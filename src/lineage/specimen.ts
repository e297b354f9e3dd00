/** Small plans, and pairs of plans of which it is known what became of what, for this folder's tests. */
import { tasksOf, textOf, type Plan, type Task } from '../plan/model.ts';
import { splitSentences } from '../plan/sentences.ts';

const range = { start: 0, end: 0 };
const passage = (text: string) => ({ text, spans: [{ kind: 'text' as const, text }], range });

export interface SpecimenTask {
  title: string;
  sentences: string[];
}

/** A plan of one part whose tasks are numbered through. */
export function specimenPlan(edition: string, tasks: readonly SpecimenTask[]): Plan {
  return {
    edition,
    title: passage(`${edition}年工作要点`),
    introduction: [],
    parts: [{
      number: 1, heading: { label: '一、', title: passage('任务'), stop: '' }, opening: [], sections: [], range,
      tasks: tasks.map(({ title, sentences }, index): Task => ({
        id: String(index + 1), number: index + 1, part: 1, range,
        heading: { label: `${index + 1}.`, title: passage(title), stop: '。' },
        blocks: [{ kind: 'paragraph', sentences: sentences.map((text, at) => ({ ...passage(text), number: at + 1 })) }],
      })),
    }],
    appendices: [],
    details: [],
    source: { file: 'a.txt', sha256: '0' },
  };
}

export const specimenTasks = (plan: Plan): SpecimenTask[] =>
  tasksOf(plan).map((task) => ({ title: task.heading.title.text, sentences: splitSentences(textOf(task)) }));

/** What is done to a plan from one year to the next; shares are of its tasks, 0 to 1. */
export interface Changes {
  /** How many of the clauses are dropped, and how many get other words. */
  edits: number;
  /** How many of the kept tasks get another's title. */
  renamed: number;
  merged: number;
  split: number;
  added: number;
  cancelled: number;
  reordered: boolean;
}

export const noChanges: Changes = { edits: 0, renamed: 0, merged: 0, split: 0, added: 0, cancelled: 0, reordered: false };

export interface KnownPair {
  earlier: Plan;
  later: Plan;
  /** `earlier>later` for every task that goes on in another. */
  ties: Set<string>;
}

/** A pair of editions made at random of the tasks of a plan; the same for the same seed. */
export function knownPair(tasks: readonly SpecimenTask[], changes: Changes, seed: number): KnownPair {
  const chance = chances(seed);
  return makePair(shuffled(tasks, chance), changes, chance);
}

/** Evenly spread numbers from 0 to below 1: the mulberry32 generator. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const shuffled = <Thing>(things: readonly Thing[], chance: () => number): Thing[] =>
  things.map((thing) => ({ thing, key: chance() })).sort((a, b) => a.key - b.key).map(({ thing }) => thing);

interface Made extends SpecimenTask {
  from: number[];
}

function makePair(tasks: readonly SpecimenTask[], changes: Changes, chance: () => number): KnownPair {
  const share = (of: number): number => Math.round(of * tasks.length);
  const fresh = tasks.slice(0, share(changes.added));
  const before = tasks.slice(fresh.length);
  const left = before.map((task, place): Made => ({ ...task, from: [place] })).slice(share(changes.cancelled));
  const merged = Array.from({ length: share(changes.merged) }, () => left.splice(0, 2)).map(([one, other]): Made =>
    ({ title: one!.title, sentences: [...one!.sentences, ...other!.sentences], from: [...one!.from, ...other!.from] }));
  const long = left.filter(({ sentences }) => sentences.length > 3).slice(0, share(changes.split));
  const pieces = long.flatMap((task): Made[] => {
    const half = Math.ceil(task.sentences.length / 2);
    return [{ ...task, sentences: task.sentences.slice(0, half) }, { ...task, title: `做好${task.title.slice(0, 2)}工作`, sentences: task.sentences.slice(half) }];
  });
  const kept = left.filter((task) => !long.includes(task));
  const after = [...kept, ...merged, ...pieces].map((task) => edited(task, tasks, changes, chance));
  const all = [...after, ...fresh.map((task): Made => ({ ...task, from: [] }))];
  const order = changes.reordered ? shuffled(all, chance) : all;
  return {
    earlier: specimenPlan('2031', before),
    later: specimenPlan('2032', order),
    ties: new Set(order.flatMap(({ from }, place) => from.map((at) => `${at + 1}>${place + 1}`))),
  };
}

/** Drops clauses and puts words of other tasks in others' place. */
function edited(task: Made, tasks: readonly SpecimenTask[], { edits, renamed }: Changes, chance: () => number): Made {
  const foreign = (): SpecimenTask => tasks[Math.floor(chance() * tasks.length)]!;
  const clauses = (sentence: string): string[] => sentence.split(/(?<=[,，;；。])/u);
  const sentences = task.sentences.map((sentence) => clauses(sentence).map((clause) => {
    const lot = chance();
    if (lot < edits / 2) return '';
    return lot < edits ? clauses(foreign().sentences[0]!)[0]! : clause;
  }).join('')).filter((sentence) => sentence !== '');
  return { ...task, sentences, title: chance() < renamed ? `推进${foreign().title.slice(0, 4)}` : task.title };
}
