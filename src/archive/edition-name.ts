import { ProblemError } from '../plan/problem.ts';

/** First segments of addresses that are not an edition's. */
export const reservedNames: ReadonlySet<string> = new Set([
  'about', 'all', 'assets', 'atom', 'changes', 'cite', 'compare', 'data', 'download', 'downloads', 'editions',
  'feed', 'feeds', 'glossary', 'index', 'interpretations', 'licences', 'llms', 'manifest', 'news', 'pagefind', 'part', 'print', 'registers',
  'robots', 'schema', 'search', 'share', 'sitemap', 'source', 'speculation-rules', 'static', 'task', 'tasks', 'terms', 'updates',
]);

const longest = 40;
const shortest = 4;

/**
 * An edition's name is the first segment of its addresses and the name of its folder.
 * @param file the folder that has the name, where there is one
 * @throws ProblemError when it cannot be that, or would take another page's address
 */
export function checkEditionName(name: string, file?: string): void {
  const expected = faultOf(name);
  if (expected !== undefined) throw new ProblemError([{ kind: 'edition-name-invalid', ...(file === undefined ? {} : { file }), field: 'edition', found: name, expected }]);
}

function faultOf(name: string): string | undefined {
  if (!/^[0-9a-z][0-9a-z-]*$/u.test(name)) return '只用小写字母、数字和连字符，以字母或数字开头，如 2027';
  if (name.length < shortest || name.length > longest) return `${shortest} 至 ${longest} 个字符`;
  // Tasks of the current edition have short addresses: /19/, or /2-3/ where numbering restarts in each part.
  if (/^\d{1,3}-\d{1,3}$/u.test(name)) return '不像任务编号的名称';
  // 2031-2 is the printed code of a task of 2031.
  if (/-\d{1,3}(?:r\d+)?$/u.test(name)) return '末尾不像任务编号的名称，如 2027-draft';
  return reservedNames.has(name) ? '网站其他页面没有用到的名称' : undefined;
}
