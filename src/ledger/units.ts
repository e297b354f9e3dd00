import type { Block, Part, Plan, Task } from '../plan/model.ts';
import type { EditionLedger, PublishedBlock, UnitName, UnitText } from './model.ts';
import { numberSentences } from './numbering.ts';

/** A unit as it is now. */
export interface PresentUnit extends UnitText {
  name: UnitName;
}

/**
 * Everything of a plan that has an address or is published with one, in the plan's order.
 * @param plan as pages show it, with stable numbers
 * @param ledger what was published of it
 */
export function unitsOf(plan: Plan, ledger?: EditionLedger): PresentUnit[] {
  const { title, introduction, parts, appendices } = plan;
  return [
    { name: 'title', title: title.text, blocks: [] },
    ...(introduction.length === 0 ? [] : [{ name: 'introduction', blocks: introduction.map(blockOf) }]),
    ...parts.flatMap((part) => [partUnit(part), ...part.tasks.map(taskUnit)]),
    ...appendices.map(({ number, heading, blocks }): PresentUnit => ({ name: `appendix/${number}`, title: heading.title.text, blocks: blocks.map(blockOf) })),
    ...detailUnits(plan, ledger),
  ];
}

function partUnit({ number, heading, opening, sections }: Part): PresentUnit {
  const blocks = opening.map(blockOf);
  const titles = sections.map((section) => {
    const before = blocks.length;
    blocks.push(...section.opening.map(blockOf));
    return { title: section.heading.title.text, before };
  });
  return { name: `part/${number}`, title: heading.title.text, blocks, ...(titles.length === 0 ? {} : { sections: titles }) };
}

function taskUnit({ id, part, heading, blocks, responsible }: Task): PresentUnit {
  return {
    name: id, part, title: heading.title.text, blocks: blocks.map(blockOf),
    ...(responsible === undefined ? {} : { responsible: responsible.text }),
  };
}

/** Details are no sentences; each is numbered like one, so that the ledger can tell them apart. */
function detailUnits({ details }: Plan, ledger: EditionLedger | undefined): PresentUnit[] {
  if (details.length === 0) return [];
  const texts = details.map(({ passage }) => passage.text);
  const numbers = numberSentences(ledger?.units.get('details'), texts);
  return [{ name: 'details', blocks: texts.map((text, index) => ({ kind: 'paragraph', sentences: [{ number: numbers[index] ?? index + 1, text }] })) }];
}

const blockOf = (block: Block): PublishedBlock => (block.kind === 'table'
  ? { kind: 'table', rows: block.rows.map((row) => row.map(({ text }) => text)) }
  : { kind: 'paragraph', sentences: block.sentences.map(({ number, text }) => ({ number, text })) });
