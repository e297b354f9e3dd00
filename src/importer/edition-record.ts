import type { EditionRecord, TextRecord } from '../edition/schema.ts';
import { findMaskForms } from './masks.ts';
import type { Outline } from './outline.ts';
import { wordsOf, type TextBlock } from './text-block.ts';

/** An outline as the records of an edition. */
export function editionRecord(outline: Outline, source: { file: string; sha256: string }): EditionRecord {
  const { title, parts, appendices, details } = outline;
  const introduction = textRecord(outline.introduction);
  const openings = parts.flatMap((part) => [
    [String(part.number), textRecord(part.text)] as const,
    ...part.sections.map((section) => [`${part.number}-${section.number}`, textRecord(section.text)] as const),
  ]);
  return {
    plan: {
      title: title.text,
      line: title.line,
      source,
      numbering: outline.numbering,
      masks: findMaskForms(planText(outline)),
      parts: parts.map(({ number, title: name, line, sections }) => ({
        number,
        title: name,
        line,
        ...(sections.length === 0 ? {} : { sections: sections.map((section) => ({ number: section.number, title: section.title, line: section.line })) }),
      })),
      ...(appendices.length === 0 ? {} : { appendices: appendices.map(({ number, title: name, line }) => ({ number, title: name, line })) }),
      ...(details.length === 0 ? {} : { details }),
    },
    ...(introduction === undefined ? {} : { introduction }),
    openings: present(openings),
    tasks: parts.flatMap((part) => part.tasks.map(({ number, title: name, section, responsible, line, text }) => ({
      number,
      title: name,
      part: part.number,
      ...(section === undefined ? {} : { section }),
      ...(responsible === undefined ? {} : { responsible }),
      line,
      blocks: text.map(({ block }) => block),
    }))),
    appendices: present(appendices.map(({ number, text }) => [String(number), textRecord(text)] as const)),
  };
}

function textRecord(blocks: readonly TextBlock[]): TextRecord | undefined {
  const [first] = blocks;
  return first === undefined ? undefined : { line: first.line, blocks: blocks.map(({ block }) => block) };
}

const present = (texts: readonly (readonly [string, TextRecord | undefined])[]): Map<string, TextRecord> =>
  new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])));

function planText({ title, introduction, parts, appendices, details }: Outline): string {
  return [
    title.text,
    wordsOf(introduction),
    ...parts.flatMap((part) => [
      part.title,
      wordsOf(part.text),
      ...part.sections.flatMap((section) => [section.title, wordsOf(section.text)]),
      ...part.tasks.flatMap((task) => [task.title, wordsOf(task.text), task.responsible ?? '']),
    ]),
    ...appendices.flatMap((appendix) => [appendix.title, wordsOf(appendix.text)]),
    ...details.map(({ text }) => text),
  ].join('\n');
}
