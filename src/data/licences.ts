import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What readers' devices get of others' work. Their licences ask that their notices go with it. */
export const shippedPackages = [
  { name: 'pagefind', what: '搜索全文的程序和索引' },
  { name: 'diff', what: '逐词比较文字的程序' },
  { name: 'opencc-js', what: '繁体字与简体字的对照表' },
] as const;

/** The files in which packages state their licences, some in a folder of them. */
const noticeFile = /^licen[cs]es?(?:\.\w+)?$/iu;

async function noticesOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => noticeFile.test(name)).sort();
  return (await Promise.all(names.map(async (name) => {
    const path = join(folder, name);
    if (!(await stat(path)).isDirectory()) return [await readFile(path, 'utf8')];
    return Promise.all((await readdir(path)).sort().map((file) => readFile(join(path, file), 'utf8')));
  }))).flat();
}

/**
 * The notices of everything shipped, as one text.
 * @param packages the folder in which packages are installed
 * @throws where a package states no licence
 */
export async function licenceNotices(packages: string): Promise<string> {
  const parts = await Promise.all(shippedPackages.map(async ({ name, what }) => {
    const notices = await noticesOf(join(packages, name));
    if (notices.length === 0) throw new Error(`${name} states no licence`);
    return [`${name}：${what}`, ...notices.map((notice) => notice.trim())].join('\n\n');
  }));
  return `本站用到的开源程序和数据，及其许可证。\n\n${parts.join(`\n\n${'-'.repeat(60)}\n\n`)}\n`;
}
