import { z } from 'zod';

/** A line of the source document, counted from 1. */
const line = z.int().positive();

const title = z.string().trim().min(1);

/** `plan.yaml`: what belongs to the plan as a whole. */
export const planSchema = z.strictObject({
  /** 计划标题，与原件一字不差。 */
  title,
  /** 标题在原件的第几行。 */
  line,
  /** 原件：存放在 source 文件夹中的文件名，和它的 SHA-256 校验值（小写十六进制）。 */
  source: z.strictObject({
    file: z.string().regex(/^[^/\\]+$/u),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  }),
  /** 任务编号：continuous 为全文连续编号，by-part 为各部分从 1 起编。 */
  numbering: z.enum(['continuous', 'by-part']).default('continuous'),
  /** 原件用来隐去字词的写法；hides 只写隐去的是哪一类词，不写隐去的词本身。 */
  masks: z.array(z.strictObject({ form: z.string().min(1), hides: z.string().min(1) })).default([]),
  /** 各部分，按原件次序。 */
  parts: z.array(z.strictObject({ number: z.int().positive(), title, line })).min(1),
});

/** Front matter of `introduction.mdx`. */
export const introductionSchema = z.strictObject({
  /** 引言从原件的第几行开始。 */
  line,
});

/** Front matter of `tasks/NN.mdx`. */
export const taskSchema = z.strictObject({
  /** 任务编号，即原件中的序号。 */
  number: z.int().positive(),
  /** 任务标题，与原件一字不差，不带句号。 */
  title,
  /** 属于第几部分。 */
  part: z.int().positive(),
  /** 任务从原件的第几行开始。 */
  line,
});

export type PlanRecord = z.output<typeof planSchema>;
export type IntroductionRecord = z.output<typeof introductionSchema> & { paragraphs: string[] };
export type TaskRecord = z.output<typeof taskSchema> & { paragraphs: string[] };

/** An edition as its files hold it. */
export interface EditionRecord {
  plan: PlanRecord;
  introduction?: IntroductionRecord;
  tasks: TaskRecord[];
}
