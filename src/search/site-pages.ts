import { fold } from './fold.ts';
import type { Result } from './result.ts';

/**
 * Pages about the site itself, with what readers call what is there. They hold nothing of a plan and are no records;
 * the search page knows them, the first file has no room.
 */
const sitePages = [
  { path: '/about/reading/', title: '阅读设置', names: ['长辈版', '大字版', '关爱版', '关怀版', '老年版', '适老化', '无障碍', '字号'] },
  { path: '/about/accessibility/', title: '无障碍声明', names: ['适老化', '无障碍'] },
];
const shortest = 2;

/** The pages about the site that what is typed names, or begins to name. */
export function sitePagesNamed(typed: string): Result[] {
  const { text } = fold(typed);
  if (text.length < shortest) return [];
  return sitePages
    .filter(({ title, names }) => [title, ...names].some((name) => name.startsWith(text)))
    .map(({ path, title }) => ({ path, label: '本站', title: [{ text: title, hit: false }] }));
}
