import { z } from 'zod';
import { line } from '../record/line.ts';
import { webAddress } from '../record/web-address.ts';

const link = webAddress('http or https');

/** Digits are easily written without quotes; YAML reads them as a number then, and drops leading zeros. */
const digits = (form: RegExp, words: string) =>
  z.custom<string>((given) => typeof given === 'string', `${words}，两边加引号`).pipe(z.string().trim().regex(form, words));

/**
 * What a government site says of itself in its footer and in its pages' tags, as 《政府网站发展指引》（国办发〔2017〕47号）
 * asks. None of it can be known from a plan: what is not written here is left out everywhere.
 */
export const officialFields = {
  /** 网站标识码：10 位，全国政府网站信息报送系统分配；地方网站是 10 位数字，部委和兵团网站是 2 个字母加 8 位数字。两边加引号。 */
  siteCode: digits(/^(?:\d{10}|[A-Za-z]{2}\d{8})$/u, '10 位数字，或 2 个字母加 8 位数字').optional(),
  /** ICP备案号，照备案证写全，如 京ICP备00000000号-1。 */
  icpNumber: line.regex(/^\p{Script=Han}ICP[备证]\d{6,}号(?:-\d+)?$/u, '写全的备案号，如 京ICP备00000000号-1').optional(),
  /** 公安备案号：14 位数字，两边加引号；或写全，如 京公网安备00000000000000号。 */
  policeNumber: digits(/^(?:\d{14}|\p{Script=Han}公网安备\s*\d{14}\s*号)$/u, '14 位数字，或写全，如 京公网安备00000000000000号').optional(),
  /** 联系我们：电话、地址、邮箱，写哪项显示哪项，列在“关于本站”页；已有网页的只写 page，页脚直接通到那里。 */
  contact: z.strictObject({
    phone: line.regex(/^[\d+()（）\s转、，-]+$/u, '电话号码，两边加引号').optional(),
    address: line.optional(),
    email: z.email('邮箱地址').optional(),
    page: link.optional(),
  }).refine((given) => Object.values(given).some((value) => value !== undefined), 'phone、address、email、page 中至少一项')
    .refine(({ page, ...others }) => page === undefined || Object.values(others).every((value) => value === undefined), '写了 page，就不写 phone、address、email').optional(),
  /** 网站声明：写文字，列在“关于本站”页，一行一段；已有网页的写网址。 */
  statement: z.string().trim().min(1).refine((text) => !/^https?:/u.test(text) || link.safeParse(text).success, '一段文字，或完整的网址').optional(),
  /** 党政机关网站标识的网址，由机构编制部门的标识管理系统给出。只作普通链接，不装载它的脚本和图片。 */
  emblemLink: link.optional(),
  /** “政府网站找错”的网址，由监管平台给出。只作普通链接，不装载它的脚本和图片。 */
  errorReportLink: link.optional(),
};
