import { parseArgs } from 'node:util';
import { dateFault, parseFault, today } from './arguments.ts';

export const reviseUsage = `用法：npm run revise -- <编号> --reason 原因 --approved-by 批准人 [选项]

编号：19（分部分编号的写作 2-3）、part/2、introduction、title、appendix/1、details；
      停用和恢复还可以写登记表（如 documents）、词条地址（如 glossary/wu-yu-bing-ju）、
      for/jia-zhang、动态和解读地址（如 updates/文件名）

选项：
  --withdraw        登记停用：内容已经删去，不再适用
  --leads-to 编号   停用以后请读者改看哪一项
  --reinstate       登记恢复：停用以后又适用
  --edition 年度    年度名；不写则是当前年度
  --date 日期       如 2027-03-01；不写则是今天

先改好内容，再登记。没有选项的，登记文字改动：新旧文字由程序比对，不用填写。

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

export interface ReviseArguments {
  unit: string;
  action: 'revise' | 'withdraw' | 'reinstate';
  reason: string;
  approvedBy: string;
  date: string;
  edition?: string;
  leadsTo?: string;
}

/** What was asked for, or in words what is wrong with it. */
export function readReviseArguments(given: readonly string[], now = new Date()): ReviseArguments | { fault: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], allowPositionals: true, options: {
      reason: { type: 'string' }, 'approved-by': { type: 'string' }, date: { type: 'string' }, edition: { type: 'string' },
      withdraw: { type: 'boolean', default: false }, reinstate: { type: 'boolean', default: false }, 'leads-to': { type: 'string' },
    } });
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
  const { positionals: [unit, ...more], values: { withdraw, reinstate, edition, 'leads-to': leadsTo, date = today(now), ...said } } = parsed;
  const [reason, approvedBy] = [said.reason, said['approved-by']].map((words = '') => words.replace(/\s+/gu, ' ').trim());
  if (unit === undefined || unit === '') return { fault: '没有写编号' };
  if (more.length > 0) return { fault: `一次只能登记一个编号，多出：${more.join('、')}` };
  if (!reason) return { fault: '没有写原因，请加 --reason' };
  if (!approvedBy) return { fault: '没有写批准人，请加 --approved-by' };
  if (withdraw && reinstate) return { fault: '--withdraw 与 --reinstate 不能同时使用' };
  if (leadsTo !== undefined && !withdraw) return { fault: '--leads-to 只能与 --withdraw 同时使用' };
  const wrongDate = dateFault(date);
  if (wrongDate !== undefined) return { fault: wrongDate };
  return {
    unit, reason, approvedBy, date, action: withdraw ? 'withdraw' : reinstate ? 'reinstate' : 'revise',
    ...(edition === undefined ? {} : { edition }), ...(leadsTo === undefined ? {} : { leadsTo }),
  };
}
