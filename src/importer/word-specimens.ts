import fc from 'fast-check';
import { definition, level, list, paragraph, wordFile } from './readers/docx/specimens.ts';
import type { SpecimenPlan, SpecimenTask } from './specimens.ts';

/** How the numbers of one level look: Word's name of the format, and the text around the number, which is `%1`. */
interface Numbers {
  format: string;
  text: string;
}

/** How a plan is written down as a Word file whose numbers Word itself makes. */
export interface WordStyle {
  part: Numbers;
  section: Numbers;
  task: Numbers;
  numbering: 'continuous' | 'by-part';
  heading: 'run-in' | 'own-line';
  /** Whether parts and tasks are two levels of one list, or each level is a list. */
  lists: 'one' | 'one-a-level';
}

const chinese = fc.constantFrom('chineseCounting', 'chineseCountingThousand', 'japaneseCounting');

/** All ways of numbering by Word, by part and throughout. */
export const wordStyles: fc.Arbitrary<WordStyle> = fc.record({
  part: fc.record({ format: chinese, text: fc.constantFrom('%1、', '第%1部分') }),
  section: fc.record({ format: chinese, text: fc.constantFrom('（%1）', '(%1)') }),
  task: fc.constantFrom({ format: 'decimal', text: '%1.' }, { format: 'decimal', text: '第%1项' }, { format: 'decimalFullWidth', text: '%1．' }, { format: 'decimal', text: '%1、' }),
  numbering: fc.constantFrom('continuous', 'by-part'),
  heading: fc.constantFrom('run-in', 'own-line'),
  lists: fc.constantFrom('one', 'one-a-level'),
});

const startAtOne = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
const nameOf = ({ format, text }: Numbers, at: number): [string, string] => [format, text.replace('%1', `%${at + 1}`)];

/** Ids of lists: parts, then for each part one of its sections and one of its tasks. */
const partList = 1;
const sectionList = (part: number): number => 10 + part * 2;
const taskList = (part: number): number => 11 + part * 2;

/** Writes a plan as a Word file in which no number of a part, section or task is typed. */
export function writeWordPlan(plan: SpecimenPlan, style: WordStyle): Promise<Uint8Array> {
  const body = [paragraph(plan.title), ...plan.introduction.map((text) => paragraph(text))];
  const oneList = style.lists === 'one';
  const writeTasks = (tasks: readonly SpecimenTask[], part: number): void => {
    for (const { title, paragraphs, responsible = '' } of tasks) {
      const text = paragraphs.with(-1, `${paragraphs.at(-1) ?? ''}${responsible}`);
      const heading = style.heading === 'run-in' ? `${title}。${text.shift() ?? ''}` : title;
      body.push(oneList ? paragraph(heading, partList, 1) : paragraph(heading, taskList(part)), ...text.map((one) => paragraph(one)));
    }
  };
  for (const [index, part] of plan.parts.entries()) {
    body.push(paragraph(part.title, partList), ...part.opening.map((text) => paragraph(text)));
    writeTasks(part.tasks, index);
    for (const section of part.sections) {
      body.push(paragraph(section.title, sectionList(index)), ...section.opening.map((text) => paragraph(text)));
      writeTasks(section.tasks, index);
    }
  }
  const throughout = style.numbering === 'continuous';
  return wordFile({
    body: body.join(''),
    numbering: [
      definition(0, level(0, ...nameOf(style.part, 0)), ...(oneList ? [level(1, ...nameOf(style.task, 1), throughout ? '<w:lvlRestart w:val="0"/>' : '')] : [])),
      definition(1, level(0, ...nameOf(style.section, 0))),
      definition(2, level(0, ...nameOf(style.task, 0))),
      list(partList, 0),
      ...plan.parts.map((_, index) => list(sectionList(index), 1, startAtOne) + list(taskList(index), 2, throughout ? '' : startAtOne)),
    ].join(''),
  });
}
