import fc from 'fast-check';
import type { Block, Plan } from '../plan/model.ts';
import { toChineseNumeral } from '../plan/numerals.ts';
import type { SourceDocument } from './source-document.ts';

/** A plan as random documents are written from, and as the importer should give it back. */
export interface SpecimenTask {
  title: string;
  paragraphs: string[];
  responsible?: string;
}

export interface SpecimenPart {
  title: string;
  opening: string[];
  sections: { title: string; opening: string[]; tasks: SpecimenTask[] }[];
  /** Tasks above the first section, or all where there are none. */
  tasks: SpecimenTask[];
}

export interface SpecimenPlan {
  title: string;
  introduction: string[];
  parts: SpecimenPart[];
}

/** How a plan is written down. */
export interface Style {
  part: (number: number) => string;
  section: (number: number) => string;
  task: (number: number) => string;
  numbering: 'continuous' | 'by-part';
  heading: 'run-in' | 'own-line' | 'own-line-with-stop';
  indent: string;
  lineBreak: string;
  blankLines: boolean;
  frame: boolean;
}

const numeral = toChineseNumeral;
const wide = (number: number): string => String(number).replace(/[0-9]/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10));

export const partStyles = [
  (n: number) => `${numeral(n)}、`, (n: number) => `${numeral(n)} 、`, (n: number) => `${numeral(n)}．`, (n: number) => `${numeral(n)}、　`, (n: number) => `第${numeral(n)}部分 `,
];
export const sectionStyles = [(n: number) => `（${numeral(n)}）`, (n: number) => `(${numeral(n)})`, (n: number) => `（${numeral(n)}）、`, (n: number) => `（${numeral(n)}） `];
export const taskStyles = [
  (n: number) => `${n}.`, (n: number) => `${n}．`, (n: number) => `${n}、`, (n: number) => `${wide(n)}．`, (n: number) => `${n}. `, (n: number) => `【重点任务${n}】`, (n: number) => `第${n}项 `,
];

const words = ['观星', '灯塔', '渔汛', '海图', '阅读', '花圃', '风铃', '潮汐', '**镇', '“双灯”', '航标', '21xx', '0.5', '种树', '鼓励', '完善', '推进', '《潮声》', 'XX领导'];
const phrase = (least: number, most: number) => fc.array(fc.constantFrom(...words), { minLength: least, maxLength: most }).map((chosen) => `海岛${chosen.join('')}`);
const sentence = fc.array(phrase(2, 6), { minLength: 1, maxLength: 4 }).map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));
const texts = (most: number) => fc.array(paragraph, { maxLength: most });

const task = fc.record({
  title: phrase(1, 4), paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  responsible: fc.option(phrase(1, 2).map((body) => `（责任单位：${body}科）`), { nil: undefined }),
}).map(({ responsible, ...rest }): SpecimenTask => ({ ...rest, ...(responsible === undefined ? {} : { responsible }) }));
const tasks = (least: number) => fc.array(task, { minLength: least, maxLength: 4 });
const section = fc.record({ title: phrase(1, 4), opening: texts(1), tasks: tasks(1) });
const none = fc.constant(null).map(() => []);
const flatPart = fc.record({ title: phrase(2, 6), opening: texts(2), sections: none, tasks: tasks(1) });
const cutPart = fc.record({ title: phrase(2, 6), opening: texts(1), sections: fc.array(section, { minLength: 1, maxLength: 3 }), tasks: none });
const barePart = fc.record({ title: phrase(2, 6), opening: fc.array(paragraph, { minLength: 1, maxLength: 2 }), sections: none, tasks: none });

/** Plans with two parts of tasks at least, and parts that hold text only before and behind them. */
export const plans: fc.Arbitrary<SpecimenPlan> = fc.record({
  title: phrase(0, 1).map((name) => `${name}2031年工作要点`),
  introduction: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  parts: fc.tuple(fc.array(barePart, { maxLength: 1 }), fc.array(fc.oneof(flatPart, cutPart), { minLength: 2, maxLength: 4 }), fc.array(barePart, { maxLength: 1 })).map((parts) => parts.flat()),
});

export const styles: fc.Arbitrary<Style> = fc.record({
  part: fc.constantFrom(...partStyles),
  section: fc.constantFrom(...sectionStyles),
  task: fc.constantFrom(...taskStyles),
  numbering: fc.constantFrom('continuous', 'by-part'),
  heading: fc.constantFrom('run-in', 'own-line', 'own-line-with-stop'),
  indent: fc.constantFrom('', '　　', '  '),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  blankLines: fc.boolean(),
  frame: fc.boolean(),
});

/** Writes a plan as a document, line by line. */
export function writePlan(plan: SpecimenPlan, style: Style): string {
  const lines = [plan.title, ...plan.introduction];
  let number = 0;
  const writeTasks = (written: readonly SpecimenTask[]): void => {
    for (const { title, paragraphs, responsible = '' } of written) {
      number += 1;
      const text = paragraphs.with(-1, `${paragraphs.at(-1) ?? ''}${responsible}`);
      const label = `${style.task(number)}${title}`;
      if (style.heading === 'run-in') lines.push(`${label}。${text[0] ?? ''}`, ...text.slice(1));
      else lines.push(style.heading === 'own-line' ? label : `${label}。`, ...text);
    }
  };
  for (const [index, part] of plan.parts.entries()) {
    if (style.numbering === 'by-part') number = 0;
    lines.push(`${style.part(index + 1)}${part.title}`, ...part.opening);
    writeTasks(part.tasks);
    for (const [at, cut] of part.sections.entries()) {
      lines.push(`${style.section(at + 1)}${cut.title}`, ...cut.opening);
      writeTasks(cut.tasks);
    }
  }
  const [title = '', ...rest] = lines;
  const framed = style.frame
    ? ['首页', '新闻中心', '当前位置：首页 >', '来源：本站 发布时间：2031年1月2日 点击数：', title, ...rest, '【打印正文】', '上一篇：渔汛通知', '|', '版权所有 海岛']
    : lines;
  return framed.map((line) => `${style.indent}${line}`).join(style.blankLines ? style.lineBreak.repeat(2) : style.lineBreak);
}

export const documentOf = (text: string): SourceDocument => ({ text, remarks: [], tables: [] });

/** A plan as the specimens have it. */
export function specimenOf(plan: Plan): SpecimenPlan {
  return {
    title: plan.title.text,
    introduction: textsOf(plan.introduction),
    parts: plan.parts.map((part) => {
      const tasksIn = (section?: number) => part.tasks.filter((task) => task.section === section).map((task) => ({
        title: task.heading.title.text,
        paragraphs: textsOf(task.blocks),
        ...(task.responsible === undefined ? {} : { responsible: task.responsible.text }),
      }));
      return {
        title: part.heading.title.text,
        opening: textsOf(part.opening),
        sections: part.sections.map((section) => ({ title: section.heading.title.text, opening: textsOf(section.opening), tasks: tasksIn(section.number) })),
        tasks: tasksIn(),
      };
    }),
  };
}

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.sentences.map((sentence) => sentence.text).join('') : 'table'));
