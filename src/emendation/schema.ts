import { z } from 'zod';
import { line } from '../record/line.ts';

const count = z.int().nonnegative();
/** 位置：某句（标题）的第几个字符，从 1 数起。 */
const position = z.int().positive();
/**
 * 句或标题的名称：title 计划标题，introduction#s1 引言第1句，part/2#title 第二部分标题，part/2#s1 第二部分开头第1句，
 * part/2/section/1#title 第二部分第1节标题，19#title 第19项标题，19#s3 第19项第3句，19#t1r2c3 第19项表1第2行第3格，
 * 19#responsible 第19项责任单位，appendix/1#s1 附件1第1句，detail/1 文件说明第1条。编号分部分的，第二部分第3项写作 2-3。
 */
const place = z.string().regex(/^[^\s#]+(?:#[^\s#]+)?$/u);

/**
 * `emendations.yaml`：网页与原件的全部差别，逐处列明。由导入程序写成；编辑可以填写 mask 的 reading，
 * 增删 slip，从 punctuation 中去掉不该改的位置（同时改 count）。网页按此表显示，发布前按此表还原，与原件逐字核对。
 */
export const emendationSchema = z.strictObject({
  /** 原件的半角标点，网页显示为全角。书名号、引号之内和数字、外文、网址中的不改。 */
  punctuation: z.strictObject({
    /** 共几处。 */
    count,
    /** 各种标点各几处：source 是原件的写法，shown 是网页的写法。 */
    forms: z.array(z.strictObject({ source: z.string().length(1), shown: z.string().length(1), count })),
    /** 每句（标题）中改了第几个字符。 */
    places: z.record(place, z.array(position).min(1)),
  }),
  /** 原件隐去的字词，照原样显示，另加标记。 */
  mask: z.strictObject({
    count,
    forms: z.array(z.strictObject({ form: z.string().min(1), count })),
    /** 每一处：从第几个字符起，写法；reading 由编辑填写，告诉读者此处隐去的是哪一类词，如 区名，不写隐去的词本身。 */
    places: z.array(z.strictObject({ place, at: position, form: z.string().min(1), reading: line.optional() })),
  }),
  /** 疑似笔误：照录不改，在此说明。 */
  slip: z.strictObject({
    count,
    /** words 是原文的写法，note 是编者的说明，如 疑为“多维融合”，照录。 */
    places: z.array(z.strictObject({ place, words: z.string().trim().min(1), note: line })),
  }),
  /** 网页大标题不显示的编号标点和标题后的句号；它们在“通读全文”页上。 */
  heading: z.strictObject({
    /** 几个标题。 */
    count,
    /** characters 是哪个标点；where 为 label 在编号中，为 stop 在标题后。 */
    forms: z.array(z.strictObject({ characters: z.string().min(1), where: z.enum(['label', 'stop']), count })),
  }),
});

/** The declared differences between an edition's source and its pages. */
export type EmendationRecord = z.output<typeof emendationSchema>;
