import type { Site } from '../site/schema.ts';

/** One entry of the footer. Those without an address are words; those without words are not configured. */
export interface FooterEntry {
  name: string;
  /** The field of `content/site.yaml` it comes from; missing where it is always there. */
  field?: keyof Site;
  /** Where it leads: a path of this site, or a full address of another. */
  path?: string;
  address?: string;
  /** What stands there, its name included. */
  words?: string | undefined;
}

/** Where readers find what has no page of its own. */
export const contactId = 'contact';
export const statementId = 'statement';

const icpRegister = 'https://beian.miit.gov.cn/';
const policeRegister = 'https://beian.mps.gov.cn/#/query/webSearch?code=';

/** The ways through the site that every footer has to have. */
export function footerLinks({ contact, statement }: Site): FooterEntry[] {
  const hasStatementPage = statement !== undefined && /^https?:/u.test(statement);
  return [
    { name: '联系我们', field: 'contact', words: contact && '联系我们', ...(contact?.page ? { address: contact.page } : { path: `/about/#${contactId}` }) },
    { name: '网站声明', field: 'statement', words: statement && '网站声明', ...(hasStatementPage ? { address: statement } : { path: `/about/#${statementId}` }) },
    { name: '网站地图', words: '网站地图', path: '/sitemap/' },
  ];
}

/** Who answers for the site, and under which numbers it is registered. */
export function footerMarks({ publisher, siteCode, icpNumber, policeNumber, emblemLink, errorReportLink }: Site): FooterEntry[] {
  const digits = policeNumber?.replace(/\D/gu, '');
  return [
    { name: '主办单位', field: 'publisher', words: publisher && `主办单位：${publisher}` },
    { name: '网站标识码', field: 'siteCode', words: siteCode && `网站标识码：${siteCode}` },
    { name: 'ICP备案号', field: 'icpNumber', words: icpNumber, address: icpRegister },
    { name: '公安备案号', field: 'policeNumber', words: policeNumber && (policeNumber === digits ? `公安备案号：${digits}` : policeNumber.replace(/\s/gu, '')), address: `${policeRegister}${digits}` },
    { name: '党政机关标识', field: 'emblemLink', words: emblemLink && '党政机关标识', ...(emblemLink && { address: emblemLink }) },
    { name: '政府网站找错', field: 'errorReportLink', words: errorReportLink && '政府网站找错', ...(errorReportLink && { address: errorReportLink }) },
  ];
}
