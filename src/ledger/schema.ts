import { z } from 'zod';
import { exactLine as line } from '../record/line.ts';

/** 哪一天登记的，如 2027-03-01。 */
const date = z.iso.date('2027-03-01 这样的日期');
/** 文字的校验值（SHA-256 的前 12 位），空一格，接文字。 */
const proved = z.string();
/** 由前一条的 seal 和本条内容算出；手工改动过的台账，seal 对不上。 */
const seal = z.string().regex(/^[0-9a-f]{16}$/u, '16 位小写十六进制数');
/** 句子的永久编号，如 s3。 */
const sentence = z.string().regex(/^s[1-9]\d*$/u, 's3 这样的句子编号');
/** 为什么改、谁批准的。 */
const approval = { reason: line, approvedBy: line };

/** 一段：一句一行，以永久编号为名；表格：各行各格，连同校验值。 */
const block = z.union([z.strictObject({ table: z.string(), rows: z.array(z.array(z.string())) }), z.record(sentence, proved)]);

const unitShape = {
  /** title 计划标题，introduction 引言，part/2 第二部分，19 第19项（分部分编号的写作 2-3），appendix/1 附件1，details 文件说明。 */
  unit: line,
  /** 任务属于第几部分。 */
  part: z.int().positive().optional(),
  title: proved.optional(),
  /** 各段。 */
  text: z.array(block).optional(),
  /** 部分中的各节标题；before 是它前面有几段。 */
  sections: z.array(z.strictObject({ before: z.int().nonnegative(), title: proved })).optional(),
  /** 末尾注明责任单位等的括注。 */
  responsible: proved.optional(),
};

const unit = z.strictObject(unitShape);
const revisedUnit = z.strictObject({
  ...unitShape,
  /** 这次删去的句子，各由哪一句接替；没有句子接替的为 null。 */
  successors: z.record(sentence, sentence.nullable()).optional(),
});

/** `plans/<年度>/ids.yaml`：该年度公布过的全部内容，旧在前，新在后。由程序写成，只增不改。 */
export const editionLedgerSchema = z.array(z.discriminatedUnion('event', [
  /** 首次公布。edition 是年度名，registers 是该年度的登记表。 */
  z.strictObject({ date, event: z.literal('published'), edition: line, units: z.array(unit).optional(), registers: z.array(line).optional(), seal }),
  /** 文字有改动。 */
  z.strictObject({ date, event: z.literal('revised'), ...approval, units: z.array(revisedUnit).min(1), seal }),
  /** 不再适用；leadsTo 是改看哪一项。 */
  z.strictObject({ date, event: z.literal('withdrawn'), ...approval, units: z.array(line).optional(), registers: z.array(line).optional(), leadsTo: line.optional(), seal }),
  /** 停用之后恢复。 */
  z.strictObject({ date, event: z.literal('reinstated'), ...approval, units: z.array(revisedUnit).optional(), registers: z.array(line).optional(), seal }),
])).min(1);

/** 词条：地址、词语、正文中的写法、释义、依据。 */
const term = z.strictObject({ term: line, name: proved, forms: proved, definition: proved.optional(), source: proved.optional() });

/** 动态或解读：地址、标题、全文的校验值。全文不抄在这里：其中可能写到人，要能收回。 */
const article = z.strictObject({ article: line, title: proved, words: line });

/** `ids.yaml`：不属于某一年度的内容，旧在前，新在后。由程序写成，只增不改。 */
export const siteLedgerSchema = z.array(z.discriminatedUnion('event', [
  /** 新的词条、动态和解读；audiences 是新有的“与谁有关”页。 */
  z.strictObject({ date, event: z.literal('published'), terms: z.array(term).optional(), articles: z.array(article).optional(), audiences: z.array(line).optional(), seal }),
  /** 编辑改了自己写的词条、动态和解读。 */
  z.strictObject({ date, event: z.literal('corrected'), terms: z.array(term).optional(), articles: z.array(article).optional(), seal }),
  /** 不再适用；leadsTo 是改看哪一条。 */
  z.strictObject({ date, event: z.literal('withdrawn'), ...approval, terms: z.array(line).optional(), articles: z.array(line).optional(), audiences: z.array(line).optional(), leadsTo: line.optional(), seal }),
  /** 停用之后恢复。 */
  z.strictObject({ date, event: z.literal('reinstated'), ...approval, terms: z.array(term).optional(), articles: z.array(article).optional(), audiences: z.array(line).optional(), seal }),
  /** 某年度的台账记到了哪一条：closed 是那一条的 seal。 */
  z.strictObject({ date, event: z.literal('recorded'), edition: line, closed: seal, seal }),
])).min(1);

export type EditionRecords = z.output<typeof editionLedgerSchema>;
export type EditionLedgerRecord = EditionRecords[number];
export type UnitRecord = z.output<typeof revisedUnit>;
export type SiteRecords = z.output<typeof siteLedgerSchema>;
export type SiteLedgerRecord = SiteRecords[number];
export type TermRecord = z.output<typeof term>;
export type ArticleRecord = z.output<typeof article>;
