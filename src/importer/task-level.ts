import { numberingChain } from './chain.ts';
import { labelKinds, type LabelKind } from './grammar/label-rule.ts';
import { labelledLines, type LabelledLine } from './labelled.ts';
import type { PartLevel } from './part-level.ts';
import type { Line } from './lines.ts';

/** A numbered line inside a part. */
interface Inside extends LabelledLine {
  /** The part's place among the parts. */
  part: number;
}

export interface TaskLevel {
  kind: LabelKind | undefined;
  numbering: 'continuous' | 'by-part';
  /** The lines that begin tasks. */
  tasks: ReadonlySet<Line>;
  /** The lines that head sections: the level between parts and tasks. */
  sections: ReadonlySet<Line>;
  /** Numbered lines of the two levels that are neither: their number is not due. */
  outOfTurn: LabelledLine[];
  /** Numbered lines of further levels above the tasks, which the model does not have. */
  between: LabelledLine[];
}

/** So much of a level's numbers must count upwards for it to be a level. */
const tolerance = 0.8;

/**
 * Chooses the level of the tasks: the lowest whose numbers run on through the document,
 * else the lowest whose numbers are unique within each part.
 */
export function taskLevel(lines: readonly Line[], parts: PartLevel): TaskLevel {
  const inside = labelledLines(lines)
    .map((label): Inside => ({ ...label, part: parts.headings.findLastIndex((heading) => heading.at <= label.at) }))
    .filter((label) => label.part >= 0 && !parts.headings.some((heading) => heading.at === label.at));
  const ofKind = (kind: LabelKind | undefined): Inside[] => inside.filter((label) => label.kind === kind);
  const below = labelKinds.slice(labelKinds.indexOf(parts.kind) + 1).filter((kind) => ofKind(kind).length > 0);
  const kind = chooseKind(below.filter((one) => one !== 'circled' && one !== 'sub-item'), ofKind)
    ?? chooseKind(below.filter((one) => one === 'sub-item'), ofKind);
  const above = below.slice(0, kind === undefined ? 0 : below.indexOf(kind));
  const sectionKind = above.findLast((one) => isUnique(ofKind(one)));
  const sections = byPartChain(ofKind(sectionKind));
  const { numbering, tasks } = numberTasks(ofKind(kind));
  const chosen = new Set([...tasks, ...sections].map(({ line }) => line));
  return {
    kind,
    numbering,
    tasks: new Set(tasks.map(({ line }) => line)),
    sections: new Set(sections.map(({ line }) => line)),
    outOfTurn: [...ofKind(kind), ...ofKind(sectionKind)].filter(({ line }) => !chosen.has(line)).sort((a, b) => a.at - b.at),
    between: inside.filter((label) => above.includes(label.kind) && label.kind !== sectionKind),
  };
}

function chooseKind(kinds: readonly LabelKind[], ofKind: (kind: LabelKind) => Inside[]): LabelKind | undefined {
  const lowestFirst = kinds.toReversed();
  return lowestFirst.find((kind) => runsOn(ofKind(kind)))
    ?? lowestFirst.find((kind, at) => {
      const higher = lowestFirst[at + 1];
      return isUnique(ofKind(kind)) && (higher === undefined || (fills(ofKind(kind), ofKind(higher)) && !restartsBelow(ofKind(kind), ofKind(higher))));
    })
    ?? kinds[0];
}

/** Whether numbers count on from part to part. */
function runsOn(labels: readonly Inside[]): boolean {
  const chain = numberingChain(labels);
  return new Set(chain.map(({ part }) => part)).size > 1 && chain.length >= labels.length * tolerance;
}

function isUnique(labels: readonly Inside[]): boolean {
  return byPartChain(labels).length >= labels.length * tolerance;
}

/** Whether numbers begin anew below headings of the higher level, inside one part. */
function restartsBelow(lower: readonly Inside[], higher: readonly Inside[]): boolean {
  return lower.some((item, index) => {
    const before = lower[index - 1];
    return item.number === 1 && before?.part === item.part && higher.some((heading) => heading.at > before.at && heading.at < item.at);
  });
}

/** Whether most headings of the higher level have items of the lower one below them: else these are lists here and there. */
function fills(lower: readonly Inside[], higher: readonly Inside[]): boolean {
  const filled = higher.filter((heading, index) => lower.some((item) => item.at > heading.at
    && item.part === heading.part && item.at < (higher[index + 1]?.at ?? Infinity)));
  return filled.length * 2 >= higher.length;
}

/** In each part, what counts upwards from 1, or on from the part before. */
function byPartChain(labels: readonly Inside[]): Inside[] {
  let last = 0;
  return [...Map.groupBy(labels, ({ part }) => part).values()].flatMap((ofPart) => {
    const chain = numberingChain(ofPart, [1, last + 1], 'earlier');
    last = chain.at(-1)?.number ?? last;
    return chain;
  });
}

/** A number that comes again is no name for a task, unless its part tells it from the other. */
function numberTasks(labels: readonly Inside[]): { numbering: 'continuous' | 'by-part'; tasks: Inside[] } {
  const throughout = numberingChain(labels, [1], 'earlier');
  const byPart = byPartChain(labels);
  const keepsMore = byPart.length > throughout.length && (byPart.length === labels.length || !runsOn(labels));
  return keepsMore ? { numbering: 'by-part', tasks: byPart } : { numbering: 'continuous', tasks: throughout };
}
