import { currentWording, type EditionLedger, type UnitName } from '../ledger/model.ts';
import { addressGrammar, addressPath, printedCode, sentenceId, termPath } from '../plan/address.ts';
import { detailKinds, type Block, type Heading, type Passage, type Plan, type Task } from '../plan/model.ts';
import { partName, taskName } from '../plan/name.ts';
import { passagesOf } from '../plan/passages.ts';
import { dataVersion, schemaPath } from './address.ts';
import { marksIn } from './marks.ts';
import type { BlockData, PlanData, SentenceData, TaskData, TermData, TextData } from './schema.ts';

/** A plan with what its data say besides. */
export interface ExportedPlan {
  /** As pages show it, with its terms. */
  plan: Plan;
  ledger?: EditionLedger | undefined;
  /** What the glossary calls a term, by slug. */
  termNames: ReadonlyMap<string, string>;
  /** The address of a root-relative path, as full as it is known. */
  addressOf: (path: string) => string;
}

type TermPlaces = ReadonlyMap<string, TermData['places']>;

/** A plan made ready, so that each of its tasks costs little. */
export interface PlanExport extends ExportedPlan {
  /** Where terms stand, by slug, for each owner of passages: `19`, `part/2`, `introduction`. */
  termsByOwner: ReadonlyMap<string, TermPlaces>;
}

/** Gathers once what all data files of a plan share. */
export function preparePlan(exported: ExportedPlan): PlanExport {
  const termsByOwner = new Map<string, Map<string, TermData['places']>>();
  for (const { name: passage, passage: { spans } } of passagesOf(exported.plan)) {
    const [owner = ''] = passage.split('#');
    for (const { slug, start, end } of marksIn(spans).terms) {
      const terms = termsByOwner.get(owner) ?? new Map<string, TermData['places']>();
      termsByOwner.set(owner, terms.set(slug, [...terms.get(slug) ?? [], { passage, start, end }]));
    }
  }
  return { ...exported, termsByOwner };
}

const textOf = ({ text, spans }: Passage): TextData => ({ text, masks: marksIn(spans).masks });

const headingOf = ({ label, title }: Heading): { label: string; title: TextData } => ({ label, title: textOf(title) });

/** The blocks of a unit; its sentences have addresses on its page, those of tasks codes as well. */
function blocksOf({ plan: { edition }, addressOf }: PlanExport, blocks: readonly Block[], unit: UnitName | undefined): BlockData[] {
  const isTask = unit !== undefined && !unit.includes('/');
  const path = addressOf(addressPath({ edition, ...(unit === undefined ? {} : { unit }) }));
  return blocks.map((block): BlockData => (block.kind === 'table'
    ? { kind: 'table', rows: block.rows.map((row) => row.map(textOf)) }
    : { kind: 'paragraph', sentences: block.sentences.map((sentence): SentenceData => {
      const { number } = sentence;
      return {
        id: sentenceId(number), number, ...(isTask ? { code: printedCode(edition, unit, number) } : {}),
        address: `${path}#${sentenceId(number)}`, ...textOf(sentence),
      };
    }) }));
}

function wordingOf({ ledger }: PlanExport, unit: UnitName): { wording?: { revision: number; date: string } } {
  const published = ledger?.units.get(unit);
  if (published === undefined) return {};
  const { revision, date } = currentWording(published);
  return { wording: { revision, date } };
}

const termsFrom = ({ termNames, addressOf }: PlanExport, terms: TermPlaces): TermData[] =>
  [...terms].map(([slug, places]) => ({ slug, term: termNames.get(slug) ?? slug, address: addressOf(termPath(slug)), places }));

/** All terms of a plan, in the order in which they first occur. */
function termsOf(exported: PlanExport): TermData[] {
  const all = new Map<string, TermData['places']>();
  for (const terms of exported.termsByOwner.values()) {
    for (const [slug, places] of terms) all.set(slug, [...all.get(slug) ?? [], ...places]);
  }
  return termsFrom(exported, all);
}

function taskOf(exported: PlanExport, task: Task): TaskData['task'] {
  const { plan: { edition }, addressOf } = exported;
  const { id, number, part, section, heading, blocks, responsible, editorial } = task;
  return {
    id, number, name: taskName(task), ...headingOf(heading), part, ...(section === undefined ? {} : { section }),
    code: printedCode(edition, id), address: addressOf(addressPath({ edition, unit: id })), ...wordingOf(exported, id),
    blocks: blocksOf(exported, blocks, id),
    ...(responsible === undefined ? {} : { responsible: textOf(responsible) }),
    ...(editorial === undefined ? {} : { editorial }),
  };
}

const versions = { version: dataVersion, addressGrammar } as const;

/** A whole plan as data, by `planDataSchema`. */
export function planData(exported: PlanExport): PlanData {
  const { plan, ledger, addressOf } = exported;
  const { edition, title, source, details, introduction, parts, appendices } = plan;
  return {
    $schema: addressOf(schemaPath('plan')), ...versions, edition, address: addressOf(addressPath({ edition })), title: textOf(title),
    ...(ledger === undefined ? {} : { published: ledger.published }),
    source: { file: source.file, sha256: source.sha256 },
    details: details.map(({ kind, passage }) => ({ kind, name: detailKinds[kind], ...textOf(passage) })),
    introduction: { ...wordingOf(exported, 'introduction'), blocks: blocksOf(exported, introduction, undefined) },
    parts: parts.map((part) => {
      const unit = `part/${part.number}`;
      return {
        number: part.number, name: partName(part), ...headingOf(part.heading), address: addressOf(addressPath({ edition, unit })), ...wordingOf(exported, unit),
        opening: blocksOf(exported, part.opening, unit),
        sections: part.sections.map(({ number, heading, opening }) => ({ number, ...headingOf(heading), opening: blocksOf(exported, opening, unit) })),
        tasks: part.tasks.map((task) => taskOf(exported, task)),
      };
    }),
    appendices: appendices.map(({ number, heading, blocks }) => {
      const unit = `appendix/${number}`;
      return { number, ...headingOf(heading), address: addressOf(addressPath({ edition, unit })), ...wordingOf(exported, unit), blocks: blocksOf(exported, blocks, unit) };
    }),
    terms: termsOf(exported),
  };
}

/** One task as data, by `taskDataSchema`. */
export function taskData(exported: PlanExport, task: Task): TaskData {
  const { plan: { edition, title, parts }, addressOf } = exported;
  const part = parts.find(({ number }) => number === task.part);
  return {
    $schema: addressOf(schemaPath('task')), ...versions,
    plan: { edition, title: title.text, address: addressOf(addressPath({ edition })) },
    part: {
      name: partName({ number: task.part }), title: part?.heading.title.text ?? '', address: addressOf(addressPath({ edition, unit: `part/${task.part}` })),
    },
    task: taskOf(exported, task),
    terms: termsFrom(exported, exported.termsByOwner.get(task.id) ?? new Map()),
  };
}
