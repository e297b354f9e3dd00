import { parseArgs } from 'node:util';
import { dateFault, parseFault, today } from './ledger-arguments.ts';

export const checkUsage = `用法：npm run check [-- --date 日期]

  生成网站并核对全部内容。动态和解读的日期与今天比较，过了复核期限的列出来。

选项：
  --date 日期   以这一天为今天，如 2027-03-01

退出码：0 没有问题；1 有问题；2 用法有误`;

/** What was asked for, or in words what is wrong with it. */
export function readCheckArguments(given: readonly string[], now = new Date()): { date: string } | { fault: string } {
  try {
    const { values: { date = today(now) } } = parseArgs({ args: [...given], options: { date: { type: 'string' } } });
    const fault = dateFault(date);
    return fault === undefined ? { date } : { fault };
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
}
