import { tasksOf, type Plan } from '../plan/model.ts';
import { likerFirst, sharedWords, type SharedWords } from './likeness.ts';
import { originKind, successorCounts, type Cancellation, type Lineage, type Origin } from './model.ts';

/** An earlier task and how like it is, from 0 to 1. */
export interface LikeTask {
  task: string;
  likeness: number;
}

export interface ProposedLineage extends Lineage {
  /** For each task of the later edition its likest earlier ones, likest first. */
  likest: ReadonlyMap<string, LikeTask[]>;
}

/** From this likeness on, two tasks are taken for the same one. */
const sameTask = 0.28;
/** A task is not taken for one that is less like it than this share of its likest. */
const nearLikest = 0.7;
/** A task is taken for a piece of another from this share of its words on that nothing else accounts for. */
const pieceOf = 0.3;

/**
 * Proposes how one edition goes on from another, by the likeness of words. The same plans give the same proposal.
 * First each task finds its one counterpart, likest pairs first. Then a task without one is a piece of another (split),
 * or took another in (merged), if enough of its words stand there that the counterparts found so far do not account for.
 * @param earlier and `later`: with their glossary terms linked, which count as well
 * @param confirmed rows that editors have confirmed; they stay as they are
 */
export function proposeLineage(earlier: Plan, later: Plan, confirmed: Pick<Lineage, 'origins' | 'cancelled'> = { origins: [], cancelled: [] }): ProposedLineage {
  const ids = { earlier: tasksOf(earlier).map(({ id }) => id), later: tasksOf(later).map(({ id }) => id) };
  const words = sharedWords(tasksOf(earlier), tasksOf(later));
  const ties = new Ties(ids, confirmed);
  pairUp(words, ties);
  addPieces(words, ties);

  const kept = new Map(confirmed.origins.map((origin) => [origin.task, origin]));
  const sources = ids.later.map((task, place) => ({ task, from: [...ties.sources[place]!].sort((a, b) => a - b).map((at) => ids.earlier[at]!) }));
  const successors = successorCounts(sources);
  const origins = sources.map(({ task, from }): Origin =>
    kept.get(task) ?? { task, from, kind: originKind(from.length, successors.get(from[0] ?? '') ?? 0), confirmed: false });
  const gone = new Map(confirmed.cancelled.map((row) => [row.task, row]));
  const cancelled = ids.earlier.filter((_, place) => ties.successors[place]!.size === 0)
    .map((task): Cancellation => gone.get(task) ?? { task, confirmed: false });
  return {
    from: earlier.edition, edition: later.edition, origins, cancelled,
    likest: new Map(ids.later.map((task, place) => [task, words.likest[place]!.map((pair) => ({ task: ids.earlier[pair.earlier]!, likeness: pair.likeness }))])),
  };
}

/** Who comes from whom, as far as it is known. */
class Ties {
  readonly sources: Set<number>[];
  readonly successors: Set<number>[];
  /** Places of which editors have said the last word. */
  readonly settled: { earlier: Set<number>; later: Set<number> };

  constructor(ids: { earlier: string[]; later: string[] }, { origins, cancelled }: Pick<Lineage, 'origins' | 'cancelled'>) {
    this.sources = ids.later.map(() => new Set());
    this.successors = ids.earlier.map(() => new Set());
    const [earlierPlaces, laterPlaces] = [placesOf(ids.earlier), placesOf(ids.later)];
    const earlierPlace = (id: string): number[] => [earlierPlaces.get(id) ?? []].flat();
    this.settled = { earlier: new Set(cancelled.flatMap(({ task }) => earlierPlace(task))), later: new Set() };
    for (const { task, kind, from } of origins) {
      const place = laterPlaces.get(task);
      if (place === undefined) continue;
      this.settled.later.add(place);
      for (const source of from.flatMap(earlierPlace)) {
        this.tie(source, place);
        // Of a split the other pieces may still be missing.
        if (kind !== '拆分') this.settled.earlier.add(source);
      }
    }
  }

  tie(earlier: number, later: number): void {
    this.sources[later]!.add(earlier);
    this.successors[earlier]!.add(later);
  }

  isFree(edition: 'earlier' | 'later', place: number): boolean {
    return !this.settled[edition].has(place) && (edition === 'earlier' ? this.successors : this.sources)[place]!.size === 0;
  }
}

const placesOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, place) => [id, place]));

function pairUp(words: SharedWords, ties: Ties): void {
  const pairs = words.likest.flat().sort(likerFirst);
  const best = { earlier: new Map<number, number>(), later: new Map<number, number>() };
  for (const { earlier, later, likeness } of pairs) {
    if (!best.earlier.has(earlier)) best.earlier.set(earlier, likeness);
    if (!best.later.has(later)) best.later.set(later, likeness);
  }
  for (const { earlier, later, likeness } of pairs) {
    if (likeness < sameTask) break;
    if (!ties.isFree('earlier', earlier) || !ties.isFree('later', later)) continue;
    if (likeness < nearLikest * Math.max(best.earlier.get(earlier)!, best.later.get(later)!)) continue;
    ties.tie(earlier, later);
  }
}

/** Ties tasks without a counterpart to those they are a piece of, or that took them in, the surest first. */
function addPieces(words: SharedWords, ties: Ties): void {
  const shareOf = (earlier: number, later: number): number => (ties.isFree('later', later)
    ? words.remainder({ edition: 'later', place: later }, { edition: 'earlier', place: earlier }, [...ties.successors[earlier]!].map((place) => ({ edition: 'later', place })))
    : words.remainder({ edition: 'earlier', place: earlier }, { edition: 'later', place: later }, [...ties.sources[later]!].map((place) => ({ edition: 'earlier', place }))));
  const mayTie = (earlier: number, later: number): boolean =>
    (ties.isFree('later', later) && !ties.settled.earlier.has(earlier)) || (ties.isFree('earlier', earlier) && !ties.settled.later.has(later));
  const candidates = words.likest.flat()
    .filter(({ earlier, later }) => mayTie(earlier, later))
    .map((pair) => ({ ...pair, likeness: shareOf(pair.earlier, pair.later) }))
    .filter(({ likeness }) => likeness >= pieceOf)
    .sort(likerFirst);
  for (const { earlier, later } of candidates) {
    // What was tied since may account for it.
    if (mayTie(earlier, later) && shareOf(earlier, later) >= pieceOf) ties.tie(earlier, later);
  }
}
