import { z } from 'zod';

/** One more whenever a field changes its meaning or goes; fields may be added without. */
export const reportVersion = 1;

const paths = z.array(z.string()).describe('网页的路径，不含网站所在的目录');

/** complete 都有；unconfigured content/site.yaml 没有写，或没有设 SITE_URL；missing 应有而缺；optional 可选，有的网页没有。 */
export const coverageStates = ['complete', 'unconfigured', 'missing', 'optional'] as const;

const coverage = {
  state: z.enum(coverageStates).describe('complete 都有；unconfigured 没有配置；missing 应有而缺；optional 可选，有的网页没有'),
  field: z.string().optional().describe('在哪里配置：content/site.yaml 的字段，或环境变量 SITE_URL'),
  pages: z.int().describe('应有它的网页数'),
  carried: z.int().describe('有它的网页数'),
};

const lacking = z.array(z.strictObject({ kind: z.string().describe('哪类网页'), paths })).describe('缺它的网页，按类列出');

/** The report of `npm run check -- --report` as data. */
export const reportSchema = z.strictObject({
  version: z.literal(reportVersion),
  basis: z.string().describe('依据'),
  passed: z.boolean().describe('没有缺失和错误；没有配置的不算'),
  pages: z.array(z.strictObject({ kind: z.string(), level: z.string().describe('栏目、文章，或不列入检索'), count: z.int() })),
  tags: z.array(z.strictObject({ tag: z.string(), level: z.string().describe('网站、栏目或文章'), required: z.boolean(), ...coverage, lacking })),
  entries: z.array(z.strictObject({ entry: z.string(), place: z.string().describe('页脚，或正文页'), ...coverage, lacking })),
  checks: z.array(z.strictObject({
    name: z.string(),
    looked: z.int().describe('查了多少处'),
    faults: z.array(z.strictObject({ path: z.string(), found: z.string(), expected: z.string().optional() })),
  })),
  notes: z.array(z.string()).describe('与规定写法不同而有意为之的'),
});

export type ComplianceReport = z.output<typeof reportSchema>;
export type Coverage = Pick<ComplianceReport['tags'][number], 'state' | 'field' | 'pages' | 'carried' | 'lacking'>;
export type Check = ComplianceReport['checks'][number];
