import { parseArgs } from 'node:util';
import type { ArticleKind } from '../article/kinds.ts';
import { slugForm } from '../article/parse.ts';
import { parseFault } from './arguments.ts';

export const newUsage = `用法：npm run new -- update|interpretation --title 标题 [选项]

  新建一篇草稿，填好说明里的各项再送审。已有的文件不会被覆盖。

  update            动态：做了什么，写在 content/updates
  interpretation    解读：是什么意思，写在 content/interpretations

选项：
  --task 编号       涉及的任务，如 19；几项的写 19,20
  --part 编号       涉及的部分，如 4；几部分的写 4,5
  --edition 年度    年度名；不写则是当前年度
  --slug 文件名     小写字母、数字和连字符，就是网址；不写则取标题的拼音

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

export interface NewArguments {
  kind: ArticleKind;
  title: string;
  tasks: string[];
  parts: number[];
  edition?: string;
  slug?: string;
}

const kinds: readonly string[] = ['update', 'interpretation'] satisfies ArticleKind[];

/** What was asked for, or in words what is wrong with it. */
export function readNewArguments(given: readonly string[]): NewArguments | { fault: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], allowPositionals: true, options: {
      title: { type: 'string' }, task: { type: 'string', multiple: true }, part: { type: 'string', multiple: true },
      edition: { type: 'string' }, slug: { type: 'string' },
    } });
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
  const { positionals: [kind = '', ...more], values: { edition, slug, ...said } } = parsed;
  const title = (said.title ?? '').replace(/\s+/gu, ' ').trim();
  const tasks = listed(said.task);
  const parts = listed(said.part);
  if (!kinds.includes(kind)) return { fault: `要写明是 update 还是 interpretation${kind === '' ? '' : `，不能是“${kind}”`}` };
  if (more.length > 0) return { fault: `多出：${more.join('、')}；标题中有空格的要加引号` };
  if (title === '') return { fault: '没有写标题，请加 --title' };
  const wrong = parts.find((part) => !/^[1-9]\d*$/u.test(part));
  if (wrong !== undefined) return { fault: `--part 要写数字，不能是“${wrong}”` };
  if (slug !== undefined && !slugForm.test(slug)) return { fault: `--slug 只能用小写字母、数字和连字符，不能是“${slug}”` };
  return {
    kind: kind as ArticleKind, title, tasks, parts: parts.map(Number),
    ...(edition === undefined ? {} : { edition }), ...(slug === undefined ? {} : { slug }),
  };
}

const listed = (values: readonly string[] = []): string[] => values.flatMap((value) => value.split(/[,，、\s]+/u)).filter((value) => value !== '');
