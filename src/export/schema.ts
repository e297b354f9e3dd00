import { z } from 'zod';
import { addressGrammar } from '../plan/address.ts';
import { dataVersion, type DataKind } from './address.ts';

const address = z.string().min(1).describe('网址；网站不知道自己的域名时，从网站的根路径写起');
const number = z.int().min(1);
const day = z.iso.date();
const place = z.int().min(0).describe('从 0 起，按 UTF-16 码元计');

const maskSchema = z.object({
  start: place,
  end: place.describe('不含这一位'),
  text: z.string().min(1).describe('原文写的字符，如 **'),
  hides: z.string().describe('隐去的是哪一类字词，由编者注明；隐去的字词本身不知道'),
}).describe('原文隐去字词的地方');

const words = {
  text: z.string().describe('网页上显示的文字，一字不差'),
  masks: z.array(maskSchema).describe('其中隐去字词的地方'),
};

const passageSchema = z.object(words).meta({ id: 'passage' }).describe('一段文字');

const sentenceSchema = z.object({
  id: z.string().regex(/^s\d+$/u).describe('网址中 # 后的部分'),
  number: number.describe('句子编号，从不更改，也不给别的句子；不一定连续'),
  code: z.string().optional().describe('印在纸上的代码，只有任务的句子有'),
  address,
  ...words,
}).meta({ id: 'sentence' });

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(sentenceSchema).min(1) }),
  z.object({ kind: z.literal('table'), rows: z.array(z.array(passageSchema)) }),
]).meta({ id: 'block' }).describe('一个自然段，或一张表');

const wordingSchema = z.object({
  revision: number.describe('第几版文字，1 是最初公布的'),
  date: day.describe('这一版文字登记的日期'),
}).meta({ id: 'wording' }).describe('现行文字是哪一版；没有公布台账的，没有这一项');

const headingShape = { number, label: z.string().describe('编号的写法，如 四、'), title: passageSchema };

const taskSchema = z.object({
  id: z.string().regex(/^\d+(?:-\d+)?$/u).describe('网址中的编号；各部分分别编号的，写作 2-3'),
  ...headingShape,
  name: z.string().describe('公文中的称呼，如 第19项'),
  part: number.describe('所属部分'),
  section: number.optional().describe('部分内的小节'),
  code: z.string(),
  address,
  wording: wordingSchema.optional(),
  blocks: z.array(blockSchema),
  responsible: passageSchema.optional().describe('责任单位，照原文'),
  editorial: z.object({
    summary: z.string().optional(),
    audiences: z.array(z.string()),
    stages: z.array(z.string()),
    subjects: z.array(z.string()),
  }).optional().describe('编者所加，不是计划的文字'),
}).meta({ id: 'task' });

const termSchema = z.object({
  slug: z.string(),
  term: z.string(),
  address,
  places: z.array(z.object({
    passage: z.string().describe('段落名：19#s3 是第19项第3句，19#title 是标题，part/2#title 是第二部分标题，introduction#s1 是引言第1句'),
    start: place,
    end: place,
  })).min(1),
}).meta({ id: 'term' }).describe('词语和它出现的地方');

/** 一个年度的计划。 */
export const planDataSchema = z.object({
  $schema: z.string(),
  version: z.literal(dataVersion).describe('数据格式的版本'),
  addressGrammar: z.literal(addressGrammar).describe('网址和代码写法的版本'),
  edition: z.string(),
  address,
  title: passageSchema,
  published: day.optional().describe('首次登记的日期；没有公布台账的，没有这一项'),
  source: z.object({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }).describe('所据的原件'),
  details: z.array(z.object({ kind: z.string(), name: z.string(), ...words })).describe('正文前后的文号、署名、日期等，照原文'),
  introduction: z.object({ wording: wordingSchema.optional(), blocks: z.array(blockSchema) }),
  parts: z.array(z.object({
    ...headingShape,
    name: z.string().describe('如 第四部分'),
    address,
    wording: wordingSchema.optional(),
    opening: z.array(blockSchema).describe('标题和第一项任务之间的文字'),
    sections: z.array(z.object({ ...headingShape, opening: z.array(blockSchema) })),
    tasks: z.array(taskSchema),
  })),
  appendices: z.array(z.object({ ...headingShape, address, wording: wordingSchema.optional(), blocks: z.array(blockSchema) })),
  terms: z.array(termSchema),
});

/** 一项任务。 */
export const taskDataSchema = z.object({
  $schema: z.string(),
  version: z.literal(dataVersion).describe('数据格式的版本'),
  addressGrammar: z.literal(addressGrammar).describe('网址和代码写法的版本'),
  plan: z.object({ edition: z.string(), title: z.string(), address }),
  part: z.object({ name: z.string(), title: z.string(), address }),
  task: taskSchema,
  terms: z.array(termSchema),
});

export type PlanData = z.output<typeof planDataSchema>;
export type TaskData = z.output<typeof taskDataSchema>;
export type TextData = z.output<typeof passageSchema>;
export type SentenceData = z.output<typeof sentenceSchema>;
export type BlockData = z.output<typeof blockSchema>;
export type TermData = z.output<typeof termSchema>;

const schemas = {
  plan: { schema: planDataSchema, title: '年度工作要点' },
  task: { schema: taskDataSchema, title: '工作要点的一项任务' },
} as const satisfies Record<DataKind, { schema: z.ZodType; title: string }>;

/**
 * The JSON Schema (draft 2020-12) of a data file. Fields it does not name are allowed, so that files of this version may come to say more.
 * @param id the schema's own address
 */
export function jsonSchema(kind: DataKind, id: string): Record<string, unknown> {
  const { schema, title } = schemas[kind];
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return { $schema, $id: id, title, ...body };
}
