import { printedCode, taskPath } from '../plan/address.ts';
import { tasksOf, type Block, type DetailKind, type Heading, type Plan } from '../plan/model.ts';
import { taskLevel, type PaperLevel } from './level.ts';

/** What stands on paper, paragraph by paragraph; the words are the plan's, its labels and stops among them. */
export type PaperBlock =
  | { kind: 'title'; text: string }
  | { kind: 'detail'; detail: DetailKind; text: string }
  | { kind: 'heading'; level: PaperLevel; text: string; stop: string; isAppendix: boolean; runsInto?: string }
  | { kind: 'text'; text: string }
  | { kind: 'responsible'; text: string }
  | { kind: 'table'; rows: string[][] };

/** A plan as a document on paper. */
export interface Paper {
  edition: string;
  title: string;
  /** In the order of the source. */
  blocks: PaperBlock[];
  /** Where each task is found on the site; no words of the plan. */
  places: { name: string; code: string; path: string }[];
  /** The day of the latest wording, where the ledger knows it. */
  date?: string;
}

/**
 * @param plan as pages show it
 * @param date the day of its latest wording
 */
export function paperOf(plan: Plan, date?: string): Paper {
  return {
    edition: plan.edition,
    title: plan.title.text,
    blocks: [...framed(plan)],
    places: tasksOf(plan).map(({ id, heading }) => ({ name: `${heading.label}${heading.title.text}`, code: printedCode(plan.edition, id), path: taskPath(plan.edition, id) })),
    ...(date === undefined ? {} : { date }),
  };
}

/** Title, text and appendices, with what the document says about itself where the source says it. */
function* framed(plan: Plan): Generator<PaperBlock> {
  const appendices = plan.appendices.map((appendix) => ({ ...appendix, start: appendix.heading.title.range.start }));
  const details = plan.details.toSorted((a, b) => a.passage.range.start - b.passage.range.start);
  const detailsIn = (from: number, to: number): PaperBlock[] => details
    .filter(({ passage: { range } }) => range.start >= from && range.start < to)
    .map(({ kind, passage }) => ({ kind: 'detail', detail: kind, text: passage.text }));
  const titleStart = plan.title.range.start;
  const bodyStart = Math.min(...startsOf(plan.introduction), ...plan.parts.map(({ range }) => range.start), ...appendices.map(({ start }) => start));
  yield* detailsIn(0, titleStart);
  yield { kind: 'title', text: plan.title.text };
  yield* detailsIn(titleStart, bodyStart);
  yield* bodyOf(plan);
  yield* detailsIn(bodyStart, appendices[0]?.start ?? Infinity);
  for (const [index, { heading, blocks, start }] of appendices.entries()) {
    yield* headed(heading, 1, blocks, true);
    yield* detailsIn(start, appendices[index + 1]?.start ?? Infinity);
  }
}

function* bodyOf(plan: Plan): Generator<PaperBlock> {
  yield* running(plan.introduction);
  for (const part of plan.parts) {
    const tasksIn = function* (section?: number): Generator<PaperBlock> {
      for (const { heading, blocks, responsible } of part.tasks.filter((task) => task.section === section)) {
        yield* headed(heading, taskLevel(heading.label), blocks);
        if (responsible !== undefined) yield { kind: 'responsible', text: responsible.text };
      }
    };
    yield* headed(part.heading, 1, []);
    yield* running(part.opening);
    yield* tasksIn();
    for (const { number, heading, opening } of part.sections) {
      yield* headed(heading, 2, []);
      yield* running(opening);
      yield* tasksIn(number);
    }
  }
}

/** A heading with a stop runs into its first paragraph, as on the page of the whole plan. */
function* headed({ label, title, stop }: Heading, level: PaperLevel, blocks: readonly Block[], isAppendix = false): Generator<PaperBlock> {
  const [first, ...others] = blocks;
  const runsInto = stop !== '' && first?.kind === 'paragraph' ? textOfBlock(first) : undefined;
  yield { kind: 'heading', level, text: `${label}${title.text}`, stop, isAppendix, ...(runsInto === undefined ? {} : { runsInto }) };
  yield* running(runsInto === undefined ? blocks : others);
}

function* running(blocks: readonly Block[]): Generator<PaperBlock> {
  for (const block of blocks) {
    if (block.kind === 'table') yield { kind: 'table', rows: block.rows.map((row) => row.map(({ text }) => text)) };
    else yield { kind: 'text', text: textOfBlock(block) };
  }
}

const textOfBlock = (block: Extract<Block, { kind: 'paragraph' }>): string => block.sentences.map(({ text }) => text).join('');

const startsOf = (blocks: readonly Block[]): number[] => blocks.flatMap((block) =>
  (block.kind === 'table' ? block.rows.flat() : block.sentences).map(({ range }) => range.start));
