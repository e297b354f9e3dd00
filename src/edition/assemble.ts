import type { Appendix, Block, Detail, Heading, Part, Plan, Section, SourceRange, Task } from '../plan/model.ts';
import { ProblemError } from '../plan/problem.ts';
import { taskFile, taskId } from './placement.ts';
import type { EditionRecord, TaskRecord } from './schema.ts';
import { PassageFinder, type WrittenAt } from './passages.ts';

const inPlan = (field: string): WrittenAt => ({ file: 'plan.yaml', field });

type PartRecord = EditionRecord['plan']['parts'][number];

/**
 * Makes the model of an edition from its records, every passage with its range in the source.
 * @param edition the edition's name
 * @param place the folder's path, for messages
 * @throws ProblemError where a record's text is not the source's
 */
export function assemblePlan(edition: string, record: EditionRecord, sourceText: string, place: string): Plan {
  const finder = new PassageFinder(sourceText, record.plan.masks, place);
  const { plan } = record;
  const tasks = Map.groupBy(record.tasks, (task) => task.part);
  const assembled: Plan = {
    edition,
    title: finder.passageAt(plan.line, plan.title, inPlan('title')),
    introduction: record.introduction === undefined ? [] : finder.blocksAt(record.introduction, 'introduction.mdx'),
    parts: plan.parts.map((part, index) => assemblePart(finder, record, part, index, tasks.get(part.number) ?? [])),
    appendices: (plan.appendices ?? []).map(({ number, title, line }, index): Appendix => {
      const text = record.appendices.get(String(number));
      return {
        number,
        heading: finder.headingAt(line, title, inPlan(`appendices.${index}.title`)).heading,
        blocks: text === undefined ? [] : finder.blocksAt(text, `appendices/${number}.mdx`),
      };
    }),
    details: (plan.details ?? []).map(({ kind, text, line }, index): Detail => ({ kind, passage: finder.passageAt(line, text, inPlan(`details.${index}.text`)) })),
    source: plan.source,
  };
  if (finder.problems.length > 0) throw new ProblemError(finder.problems);
  return assembled;
}

function assemblePart(finder: PassageFinder, record: EditionRecord, part: PartRecord, at: number, tasks: TaskRecord[]): Part {
  const { number, title, line } = part;
  const { heading, start } = finder.headingAt(line, title, inPlan(`parts.${at}.title`));
  // Sentences of all openings of a part are numbered through: they share the part's page.
  let sentences = 0;
  let end = start;
  const opening = (key: string, above: Heading, headingLine: number): Block[] => {
    const text = record.openings.get(key);
    const file = `openings/${key}.mdx`;
    const blocks = text === undefined
      ? []
      : text.line === headingLine ? finder.blocksBelow(text, file, sentences) : finder.blocksAt(text, file, sentences);
    sentences += blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.sentences.length : 0), 0);
    const [first] = endsOf(blocks);
    const closed = finder.stopAfter(above.title.range, first);
    above.stop = closed.stop;
    end = Math.max(end, closed.end, ...endsOf(blocks).map((range) => range.end));
    return blocks;
  };
  const partOpening = opening(String(number), heading, line);
  const sections = (part.sections ?? []).map((section, index): Section => {
    const { heading: sectionHeading } = finder.headingAt(section.line, section.title, inPlan(`parts.${at}.sections.${index}.title`));
    return {
      number: section.number,
      heading: sectionHeading,
      opening: opening(`${number}-${section.number}`, sectionHeading, section.line),
    };
  });
  const assembledTasks = tasks.map((task) => assembleTask(finder, taskId(record.plan, task), taskFile(record.plan, task), task));
  return {
    number,
    heading,
    opening: partOpening,
    sections,
    tasks: assembledTasks,
    range: { start, end: Math.max(end, ...assembledTasks.map((task) => task.range.end)) },
  };
}

function assembleTask(finder: PassageFinder, id: string, file: string, record: TaskRecord): Task {
  const { heading, start } = finder.headingAt(record.line, record.title, { file, field: 'title' });
  const blocks = finder.blocksBelow(record, file);
  const [first] = endsOf(blocks);
  const responsible = record.responsible === undefined ? undefined : finder.passageBelow(record.responsible, record.line, { file, field: 'responsible' });
  const closed = finder.stopAfter(heading.title.range, first ?? responsible?.range);
  heading.stop = closed.stop;
  const end = Math.max(closed.end, ...endsOf(blocks).map((range) => range.end), responsible?.range.end ?? 0);
  return {
    id,
    number: record.number,
    part: record.part,
    ...(record.section === undefined ? {} : { section: record.section }),
    heading,
    blocks,
    ...(responsible === undefined ? {} : { responsible }),
    ...editorialOf(record),
    range: { start, end },
  };
}

/** The ranges of a text's passages, in order. */
function endsOf(blocks: readonly Block[]): SourceRange[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : block.rows.flat()).map(({ range }) => range));
}

function editorialOf({ summary, audiences = [], stages = [], subjects = [] }: TaskRecord): Pick<Task, 'editorial'> {
  if (summary === undefined && [audiences, stages, subjects].every((list) => list.length === 0)) return {};
  return { editorial: { ...(summary === undefined ? {} : { summary }), audiences, stages, subjects } };
}
