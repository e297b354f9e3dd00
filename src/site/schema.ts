import { z } from 'zod';
import { correctionBlanks, unknownBlanks } from '../cite/correction.ts';
import { line } from '../record/line.ts';
import { webAddress } from '../record/web-address.ts';
import { officialFields } from './official-fields.ts';

/** `content/site.yaml`: who publishes, and what the site is called. What is left out is not shown. */
export const siteSchema = z.strictObject({
  /** 网站名称，显示在每页页首。 */
  name: line,
  /** 一句话说明网站是什么，用于首页和搜索引擎。 */
  description: line,
  /** 当前年度：首页展示、短地址（如 /19/）通向的版本。 */
  currentEdition: z.string().regex(/^[0-9a-z-]+$/u),
  /** 主办单位。留空则不显示。 */
  publisher: line.optional(),
  /** 责任编辑：姓名或科室，写在计划正文、动态和解读的页面上，也是新建草稿时的撰写人。留空则不显示。 */
  editor: line.optional(),
  /**
   * 纠错：读者发现错误，往哪里告诉我们。写邮箱，如 jiucuo@example.org，点“纠错”就写好页面、网址、句子和文本日期的信；或写表单的
   * https 网址，其中可用 {title}（页面）、{address}（网址）、{sentence}（第几句）、{words}（文字）、{date}（文本日期），点时填入。留空则各页没有“纠错”。
   */
  corrections: z.union([
    z.string().trim().regex(/^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u),
    webAddress('https').refine((form) => unknownBlanks(form).length === 0),
  ], `邮箱，或 https:// 开头的网址，花括号里只能是 ${correctionBlanks.join('、')}`).optional(),
  /**
   * 微信里转发本站网页时显示标题、摘要和方图的卡片。要有已认证的公众号，把本站域名设为“JS接口安全域名”，并自备签名服务。
   * 留空则不装载任何脚本，微信照常显示普通链接。
   */
  wechat: z.strictObject({
    /** 签名服务的 https 网址。网页以 ?url=本页网址 访问它；它按微信的规则签名，以 JSON 回答 appId、timestamp、nonceStr、signature；与本站不同域名的，要允许跨域访问。 */
    signatureEndpoint: webAddress('https'),
    /** 微信的 JS-SDK 文件在本站的位置，如 /vendor/jweixin.js：从微信开放文档下载，放进 public/vendor/。本站不从其他网站装载脚本。 */
    sdk: z.string().regex(/^\/(?!\/)[\w./-]+\.js$/u, '以 / 开头、.js 结尾的位置，如 /vendor/jweixin.js'),
  }).optional(),
  /**
   * 一并搜索同一域名下的其他要点网站（如往年的网站、其他区的网站，都用本程序生成）：搜索页在本站结果下面，分别列出各站的结果，注明来自哪个网站。
   * name 是网站名称；address 是它在本域名下的位置，如 /2026/。其他域名的不行。留空则只搜索本站。
   */
  alsoSearch: z.array(z.strictObject({
    name: z.string().trim().min(1),
    address: z.string().regex(/^\/(?:[\w-][\w.-]*\/)*$/u, '以 / 开头、以 / 结尾的位置，如 /2026/'),
  })).min(1).optional(),
  ...officialFields,
});

export type Site = z.output<typeof siteSchema>;
