import { maskSpans } from '../plan/mask.ts';
import type { Heading, Paragraph, Part, Passage, Plan, SourceRange, Task } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { splitSentences } from '../plan/sentences.ts';
import { SourceReader } from './locate.ts';
import type { EditionRecord, PlanRecord, TaskRecord } from './schema.ts';

/** How far a title may stand from the beginning of its line: numbering and indentation. */
const labelLength = 24;
/** How far text may stand from what precedes it: a full stop, a line break, indentation. */
const gapLength = 12;

/**
 * Makes the model of an edition from its records, every passage with its range in the source.
 * @param edition the edition's name
 * @param place the folder's path, for messages
 * @throws ProblemError where a record's text is not the source's
 */
export function assemblePlan(edition: string, record: EditionRecord, sourceText: string, place: string): Plan {
  const assembler = new Assembler(record.plan, new SourceReader(sourceText), place);
  const plan = assembler.plan(edition, record);
  if (assembler.problems.length > 0) throw new ProblemError(assembler.problems);
  return plan;
}

class Assembler {
  readonly problems: Problem[] = [];
  readonly #record: PlanRecord;
  readonly #reader: SourceReader;
  readonly #place: string;

  constructor(record: PlanRecord, reader: SourceReader, place: string) {
    this.#record = record;
    this.#reader = reader;
    this.#place = place;
  }

  plan(edition: string, { plan, introduction, tasks }: EditionRecord): Plan {
    this.#reader.goToLine(plan.line);
    const title = this.#passage(plan.title, labelLength, 'plan.yaml', plan.line);
    let opening: Paragraph[] = [];
    if (introduction !== undefined) {
      this.#reader.goToLine(introduction.line);
      opening = this.#paragraphs(introduction.paragraphs, 'introduction.mdx', introduction.line);
    }
    const parts = plan.parts.map((part) => this.#part(part, tasks.filter((task) => task.part === part.number)));
    return { edition, title, introduction: opening, parts, source: plan.source };
  }

  #part({ number, title, line }: PlanRecord['parts'][number], records: TaskRecord[]): Part {
    const { heading, start } = this.#heading(title, 'plan.yaml', line);
    const tasks = records.map((task) => this.#task(task));
    return { number, heading, tasks, range: { start, end: (tasks.at(-1)?.range ?? heading.title.range).end } };
  }

  #task(record: TaskRecord): Task {
    const id = this.#record.numbering === 'by-part' ? `${record.part}-${record.number}` : String(record.number);
    const { heading, start } = this.#heading(record.title, `任务 ${id}`, record.line);
    const paragraphs = this.#paragraphs(record.paragraphs, `任务 ${id}`, record.line);
    const first = paragraphs[0]?.sentences[0];
    const last = paragraphs.at(-1)?.sentences.at(-1);
    if (first !== undefined) {
      heading.stop = this.#reader.slice({ start: heading.title.range.end, end: first.range.start }).trim();
    }
    return {
      id,
      number: record.number,
      part: record.part,
      heading,
      paragraphs,
      range: { start, end: (last ?? heading.title).range.end },
    };
  }

  /** A heading, and where its label begins. */
  #heading(title: string, field: string, line: number): { heading: Heading; start: number } {
    this.#reader.goToLine(line);
    const lineStart = this.#reader.position;
    const passage = this.#passage(title, labelLength, field, line);
    const label = this.#reader.slice({ start: lineStart, end: passage.range.start }).trimStart();
    return {
      heading: { label: label.trimEnd(), title: passage, stop: '' },
      start: passage.range.start - label.length,
    };
  }

  #paragraphs(texts: readonly string[], field: string, line: number): Paragraph[] {
    let number = 0;
    return texts.map((text) => ({
      sentences: splitSentences(text).map((sentence) => {
        number += 1;
        return { number, ...this.#passage(sentence, gapLength, `${field}第 ${number} 句`, line) };
      }),
    }));
  }

  #passage(text: string, within: number, field: string, line: number): Passage {
    const range = this.#reader.find(text, within) ?? this.#mismatch(text, field, line);
    return { text, spans: maskSpans(text, this.#record.masks), range };
  }

  #mismatch(text: string, field: string, line: number): SourceRange {
    // Once a task's words have left the source, the sentences that follow say nothing new.
    const position = this.#reader.position;
    if (this.problems.some((problem) => problem.line === line)) return { start: position, end: position };
    this.problems.push({
      kind: 'text-differs-from-source', file: this.#place, line, field, found: text.slice(0, 40), expected: this.#reader.glimpse(),
    });
    return { start: position, end: position };
  }
}
