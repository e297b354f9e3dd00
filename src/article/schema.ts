import { z } from 'zod';
import { line as words } from '../record/line.ts';
import { webAddress } from '../record/web-address.ts';

const day = z.iso.date('日期，写作 2027-03-01');

/** A task's id; YAML reads an unquoted `8` as a number. */
const task = z.union([words, z.int().positive()]).transform(String);

/** How far an article has come. */
export const articleStages = ['draft', 'reviewed', 'approved', 'retired'] as const;

export type ArticleStage = (typeof articleStages)[number];

const shared = {
  /** 标题，不超过 40 字。 */
  title: words.max(40, '不超过 40 字'),
  /** 摘要：一两句话，不说正文没有说的，不超过 120 字。列表、订阅和搜索都用它。 */
  summary: words.max(120, '不超过 120 字').optional(),
  /** 说的是哪个年度的计划，与 content/plans 下的文件夹同名。 */
  edition: z.union([words, z.int().positive()]).transform(String),
  /** 涉及的任务编号，如 [19]。任务和部分都不写的，是说整份计划。 */
  tasks: z.array(task).min(1).optional(),
  /** 涉及的部分，如 [4]。 */
  parts: z.array(z.int().positive()).min(1).optional(),
  /** 依据：文件、会议、现场记录等，写读者能查到的名称；有网页的加 url。 */
  basis: z.array(z.strictObject({ text: words, url: webAddress('http or https').optional() })).min(1).optional(),
  /** draft 草稿；reviewed 已审核，等批准；approved 已批准，公布；retired 已停用，网址保留，不再列出。 */
  status: z.enum(articleStages, { error: articleStages.join('、') }),
  /** 谁写的（明责）：姓名、科室或编辑身份，以及写成的日期。 */
  author: words.optional(),
  written: day.optional(),
  /** 谁审核的（督责），以及日期，不早于写成。 */
  reviewer: words.optional(),
  reviewed: day.optional(),
  /** 谁批准公布的（问责），以及日期，不早于审核。 */
  approver: words.optional(),
  approved: day.optional(),
  /** 停用的日期和原因，只在 status 为 retired 时写。 */
  retired: z.strictObject({ date: day, reason: words }).optional(),
};

/** A line of front matter that is not filled in yet is one that is not there. */
function withoutEmpty(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

/** Front matter of `content/updates/<slug>.mdx`: what was done. */
export const updateSchema = z.preprocess(withoutEmpty, z.strictObject({
  ...shared,
  /** 哪天做的；做了几天的，until 写最后一天。 */
  happened: day.optional(),
  until: day.optional(),
}));

/** Front matter of `content/interpretations/<slug>.mdx`: what a task or part means. */
export const interpretationSchema = z.preprocess(withoutEmpty, z.strictObject({
  ...shared,
  /** 复核期限：到这一天要重看一遍，确认仍然适用，一般不超过一年。 */
  reviewBy: day.optional(),
}));

export const articleSchemas = { update: updateSchema, interpretation: interpretationSchema } as const;

export type UpdateRecord = z.output<typeof updateSchema>;
export type InterpretationRecord = z.output<typeof interpretationSchema>;
