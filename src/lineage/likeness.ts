import { sentencesOf, textOf, type Task } from '../plan/model.ts';

/** How alike a task of the earlier edition and one of the later are. */
export interface Likeness {
  /** Places of the tasks in their editions. */
  earlier: number;
  later: number;
  /** From 0 to 1. */
  likeness: number;
}

/** What is known of the words that tasks of two editions hold; every question about them is answered from here. */
export interface SharedWords {
  /** For each later task its likest earlier ones, likest first. */
  likest: Likeness[][];
  /**
   * How much of a task's text stands in the other edition's task but in none of `explained`, from 0 to 1 by weight:
   * what of it nothing else accounts for.
   */
  remainder: (of: TaskPlace, within: TaskPlace, explained: readonly TaskPlace[]) => number;
}

export interface TaskPlace {
  edition: 'earlier' | 'later';
  place: number;
}

/** Kinds of features, and how much each counts in the likeness of two tasks. */
const kinds = { text: 4, title: 2, terms: 1 } as const;

type FeatureKind = keyof typeof kinds;

const featureKinds = Object.keys(kinds) as FeatureKind[];

/** Features of a task, by kind, each once. */
type Features = Record<FeatureKind, number[]>;

/** Pairs with less in common are not looked at. */
const leastLikeness = 0.05;
/** How many of its likest a later task keeps. */
const mostKept = 12;

/**
 * Compares tasks by the pairs of characters in their text and title and by their glossary terms. What few tasks hold counts
 * more (cosine, each feature weighted by its inverse document frequency over both editions). Pairs of tasks that share no
 * feature are never met: all are found through an index.
 */
export function sharedWords(earlier: readonly Task[], later: readonly Task[]): SharedWords {
  const numbers = new Map<string, number>();
  const features = { earlier: earlier.map((task) => featuresOf(task, numbers)), later: later.map((task) => featuresOf(task, numbers)) };
  const weights = weightsOf([...features.earlier, ...features.later], numbers.size);
  const sizes = {
    earlier: features.earlier.map((task) => sizesOf(task, weights)), later: features.later.map((task) => sizesOf(task, weights)),
  };
  const index = holdersOf(features.earlier, numbers.size);
  const sets = new Map<string, ReadonlySet<number>>();
  const textSet = ({ edition, place }: TaskPlace): ReadonlySet<number> => {
    const key = `${edition} ${place}`;
    const set = sets.get(key) ?? new Set(features[edition][place]!.text);
    sets.set(key, set);
    return set;
  };

  const combined = (dots: Record<FeatureKind, number>, mine: Record<FeatureKind, number>, theirs: Record<FeatureKind, number>): number => {
    let sum = 0;
    let counted = 0;
    for (const kind of featureKinds) {
      if (mine[kind] === 0 && theirs[kind] === 0) continue;
      counted += kinds[kind];
      if (dots[kind] > 0) sum += (kinds[kind] * dots[kind]) / Math.sqrt(mine[kind] * theirs[kind]);
    }
    return counted === 0 ? 0 : sum / counted;
  };

  const dots = { text: new Float64Array(earlier.length), title: new Float64Array(earlier.length), terms: new Float64Array(earlier.length) };
  const likest = features.later.map((task, place) => {
    for (const kind of featureKinds) {
      dots[kind].fill(0);
      for (const feature of task[kind]) for (const holder of index[feature]!) dots[kind][holder]! += weights[feature]!;
    }
    return sizes.earlier
      .map((size, other): Likeness => ({
        earlier: other, later: place,
        likeness: combined({ text: dots.text[other]!, title: dots.title[other]!, terms: dots.terms[other]! }, sizes.later[place]!, size),
      }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort(likerFirst)
      .slice(0, mostKept);
  });

  return {
    likest,
    remainder: (of, within, explained) => {
      const [whole, there, known] = [textSet(of), textSet(within), explained.map(textSet)];
      let total = 0;
      let left = 0;
      for (const feature of whole) {
        total += weights[feature]!;
        if (there.has(feature) && !known.some((set) => set.has(feature))) left += weights[feature]!;
      }
      return total === 0 ? 0 : left / total;
    },
  };
}

/** Likest first; equal ones in the order of the later plan, then of the earlier. */
export const likerFirst = (a: Likeness, b: Likeness): number => b.likeness - a.likeness || a.later - b.later || a.earlier - b.earlier;

function featuresOf(task: Task, numbers: Map<string, number>): Features {
  const numbered = (kind: FeatureKind, all: Iterable<string>): number[] => [...new Set(all)].map((feature) => {
    const key = `${kind} ${feature}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return {
    text: numbered('text', pairsIn(textOf(task))),
    title: numbered('title', pairsIn(task.heading.title.text)),
    terms: numbered('terms', sentencesOf(task).flatMap(({ spans }) => spans.flatMap((span) => (span.kind === 'term' ? [span.slug] : [])))),
  };
}

/** Neighbouring characters, two by two, within what punctuation sets apart. */
function pairsIn(text: string): string[] {
  return text.split(/[\p{P}\p{S}\s]+/u).flatMap((piece) =>
    Array.from({ length: Math.max(piece.length - 1, 0) }, (_, at) => piece.slice(at, at + 2)));
}

/** The square of each feature's inverse document frequency. */
function weightsOf(tasks: readonly Features[], count: number): Float64Array {
  const holders = new Float64Array(count);
  for (const task of tasks) for (const kind of featureKinds) for (const feature of task[kind]) holders[feature]! += 1;
  return holders.map((held) => Math.log((tasks.length + 1) / held) ** 2);
}

function sizesOf(task: Features, weights: Float64Array): Record<FeatureKind, number> {
  const size = (features: number[]): number => features.reduce((sum, feature) => sum + weights[feature]!, 0);
  return { text: size(task.text), title: size(task.title), terms: size(task.terms) };
}

/** The places of the tasks that hold each feature. */
function holdersOf(tasks: readonly Features[], count: number): number[][] {
  const holders = Array.from({ length: count }, (): number[] => []);
  tasks.forEach((task, place) => {
    for (const kind of featureKinds) for (const feature of task[kind]) holders[feature]!.push(place);
  });
  return holders;
}
