import { z } from 'zod';
import { exactLine as line } from '../record/line.ts';
import { webAddress } from '../record/web-address.ts';

/** Words exactly as they stand in a plan. */
const planWords = line.refine((words) => !/[《》]/u.test(words), '不含书名号：书名号内的文字不作词语');

/** An edition's name or a task's id; YAML reads an unquoted `8` as a number. */
const name = z.union([line, z.int().nonnegative()]).transform(String);

/** Where something comes from and how far that was read. */
export const sourceSchema = z.strictObject({
  /** 文件或报道的标题，不加书名号。 */
  title: line,
  /** 发文单位或媒体，以所见为准；不清楚就不写。 */
  issuer: line.optional(),
  /** 发文字号或标准号。只写在来源中亲眼看到的，不凭记忆填。 */
  number: line.optional(),
  /** 发布的公历年份；法律写现行文本通过的年份。 */
  year: z.int().min(1949).max(2100).optional(),
  /** 官方网站或新闻媒体的网页；转载页、文库和镜像站不写。 */
  url: webAddress('http or https').optional(),
  /**
   * 核对到什么程度：law-text 读过法律法规条文；full-text 读过文件全文；excerpt 读过文件的摘录或转引；
   * press 只读过新闻报道；not-opened 只知道有这份文件，没有读到原文。
   */
  checked: z.enum(['law-text', 'full-text', 'excerpt', 'press', 'not-opened']),
  /** 依据在来源中的位置，如 第五条。 */
  locator: line.optional(),
});

/**
 * 词条：content/glossary 中一个文件一个词条，文件名（不带 .yaml）就是永久地址：词语的拼音去掉声调，
 * 音节之间用连字符，ü 写作 v，数字和字母照词语原样；超过八个音节的可以只取开头若干音节。
 */
export const entrySchema = z.strictObject({
  /** 词语本身。两个义项写法相同时，用全角括号注明，如 一校一品（党建）。 */
  term: line,
  /** 带声调的拼音，一字一音节，音节之间空一格；数字照读，各字读音以在词语中的为准。 */
  pinyin: line,
  /** 读者查找时可能用的其他名称，不必见于正文。 */
  aliases: z.array(line).min(1).optional(),
  /** 正文中的写法，一字不差；词语内部有引号的要带上，如 “三生”课堂。整词外面的引号不必写。 */
  forms: z.array(planWords).min(1),
  /** 正文中包含上述写法、说的却是别的事物的更长词语；这些地方不加链接。 */
  except: z.array(planWords).min(1).optional(),
  /** 只在这些任务中是这个意思，如 20xx: [2, 12]；引言、标题和各部分标题记作 0。未列的年度不加链接。 */
  only: z.record(z.string(), z.array(name).min(1)).optional(),
  /** 所属类别，如 学前教育。 */
  subject: line,
  /** plan 原文自释；policy 政策有据；press 公开报道；unverified 释义待核。 */
  kind: z.enum(['plan', 'policy', 'press', 'unverified']),
  /** 释义：平实、准确、简短。释义待核的词条不写。 */
  definition: line.optional(),
  /** 释义的出处，政策有据和公开报道的词条必须有。 */
  source: sourceSchema.optional(),
  /** 计划中说明含义的原话，原文自释的词条必须有；引言的任务编号为 0。 */
  quote: z.strictObject({ edition: name, task: name, text: line }).optional(),
  /** 给读者的说明，如与文件用语的差别、哪些内容没有查到。 */
  note: line.optional(),
});

export type EntryRecord = z.output<typeof entrySchema>;
export type TermKind = EntryRecord['kind'];
export type TermSource = z.output<typeof sourceSchema>;

/** A glossary entry with its place. */
export interface Entry extends EntryRecord {
  /** The permanent address within the glossary: the name of its file. */
  slug: string;
  /** Path of the file it was read from, for messages. */
  file: string;
}

/** What readers are told about the ground of a definition. */
export const kindNames: Record<TermKind, string> = {
  plan: '原文自释', policy: '政策有据', press: '公开报道', unverified: '释义待核',
};

/** How far a source was read, in words for readers. */
export const checkedNames: Record<TermSource['checked'], string> = {
  'law-text': '已核对法律法规条文',
  'full-text': '已核对文件全文',
  excerpt: '据文件摘录或转引',
  press: '据新闻报道',
  'not-opened': '未见文件原文',
};
