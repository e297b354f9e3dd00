import { z } from 'zod';
import { roles } from './role.ts';

const line = z.int().positive();
const words = z.string().trim().min(1);

/** `import-report.yaml`：导入程序写给编辑的说明。 */
export const reportSchema = z.strictObject({
  /** 原件：文件名，SHA-256 校验值（小写十六进制），行数和字符数（换行、空格计算在内）。 */
  source: z.strictObject({
    file: z.string().regex(/^[^/\\]+$/u),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    lines: z.int().nonnegative(),
    characters: z.int().nonnegative(),
  }),
  /** 导入时的统计：原件的每个字符去了哪里，各类有多少字符，见于多少行；同一行可有几类，各类字符之和等于原件的字符数。 */
  counts: z.array(z.strictObject({ role: z.enum(roles), characters: z.int().positive(), lines: z.int().positive() })),
  /** 未收入正文的行：行号、文字、原因。发布前按此核对，文字与原件一字不差。 */
  discarded: z.array(z.strictObject({ line, text: words, reason: words })),
  /** 存疑：请编辑对照原件核对的地方。 */
  doubts: z.array(z.strictObject({ what: words, line: line.optional(), found: z.string().optional(), expected: z.string().optional() })),
  /** 说明：读取文件时略去、还原或转换了什么。 */
  remarks: z.array(z.strictObject({ what: words, line: line.optional(), detail: z.string() })),
});

/** What an import found and did. */
export type ImportReport = z.output<typeof reportSchema>;
