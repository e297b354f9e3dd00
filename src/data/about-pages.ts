import { changesPath } from './changes.ts';

/** The pages that explain the site, in the order in which they are offered. */
export const aboutPages = [
  { path: '/about/', name: '关于本站' },
  { path: '/about/source/', name: '正文与原件' },
  { path: '/about/permalinks/', name: '固定网址' },
  { path: '/about/data/', name: '数据文件' },
  { path: changesPath, name: '更新记录' },
  { path: '/about/reading/', name: '阅读设置' },
  { path: '/about/offline/', name: '离线保存' },
  { path: '/about/accessibility/', name: '无障碍声明' },
] as const;
