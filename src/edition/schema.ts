import { z } from 'zod';
import { audienceNames, stages } from '../plan/audience.ts';
import type { Prose } from '../markdown/prose.ts';
import { line as words } from '../record/line.ts';
import { detailKinds, type DetailKind } from '../plan/model.ts';

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
  masks: z.array(z.strictObject({ form: z.string().min(1), hides: words })).default([]),
  /** 各部分，按原件次序；sections 是部分与任务之间的一级标题，如（一）。 */
  parts: z.array(z.strictObject({
    number: z.int().positive(),
    title,
    line,
    sections: z.array(z.strictObject({ number: z.int().positive(), title, line })).optional(),
  })).default([]),
  /** 附件。 */
  appendices: z.array(z.strictObject({ number: z.int().positive(), title, line })).optional(),
  /** 原件关于自身的文字：版头、发文字号、主送、文稿状态、署名、成文日期、抄送。 */
  details: z.array(z.strictObject({
    kind: z.enum(Object.keys(detailKinds) as [DetailKind, ...DetailKind[]]),
    text: z.string().trim().min(1),
    line,
  })).optional(),
  /** 印发情况：原件没有写明、编辑确有依据的才填（印发单位、发文字号、印发日期），没有依据的不填；原件写明的以原件为准。用于引用格式。 */
  issuance: z.strictObject({ issuer: words.optional(), number: words.optional(), date: z.iso.date().optional() }).optional(),
});

/** Front matter of `introduction.mdx`, and of the files in `openings/` and `appendices/`. */
export const textSchema = z.strictObject({
  /** 这段文字从原件的第几行开始。 */
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
  /** 属于该部分的第几节（如“（一）”），没有分节的不写。 */
  section: z.int().positive().optional(),
  /** 末尾注明责任单位等的括注，与原件一字不差。 */
  responsible: z.string().trim().min(1).optional(),
  /** 任务从原件的第几行开始。 */
  line,
  /** 编者概括：一句平实的话，不说正文没有说的。网页上注明是编者的话。 */
  summary: words.max(100).optional(),
  /** 与谁有关：正文写到的人和单位。 */
  audiences: z.array(z.enum(audienceNames)).optional(),
  /** 涉及的学段，正文没有限定的不写。 */
  stages: z.array(z.enum(stages)).optional(),
  /** 所属主题，如 学前教育。 */
  subjects: z.array(words).optional(),
});

export type PlanRecord = z.output<typeof planSchema>;
/** A block as its file holds it. */
export type BlockRecord = Prose;
export type TextRecord = z.output<typeof textSchema> & { blocks: BlockRecord[] };
export type TaskRecord = z.output<typeof taskSchema> & { blocks: BlockRecord[] };

/** An edition as its files hold it. */
export interface EditionRecord {
  plan: PlanRecord;
  introduction?: TextRecord;
  /** Openings of parts by part number, `3`, and of sections, `3-1`. */
  openings: Map<string, TextRecord>;
  tasks: TaskRecord[];
  /** Appendices' texts by number. */
  appendices: Map<string, TextRecord>;
}
