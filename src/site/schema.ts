import { z } from 'zod';

/** `content/site.yaml`: who publishes, and what the site is called. What is left out is not shown. */
export const siteSchema = z.strictObject({
  /** 网站名称，显示在每页页首。 */
  name: z.string().trim().min(1),
  /** 一句话说明网站是什么，用于首页和搜索引擎。 */
  description: z.string().trim().min(1),
  /** 当前年度：首页展示、短地址（如 /19/）通向的版本。 */
  currentEdition: z.string().regex(/^[0-9a-z-]+$/u),
  /** 主办单位。留空则不显示。 */
  publisher: z.string().trim().min(1).optional(),
  /** 责任编辑：姓名或科室，写在动态和解读的页面上，也是新建草稿时的撰写人。留空则不显示。 */
  editor: z.string().trim().min(1).optional(),
});

export type Site = z.output<typeof siteSchema>;
