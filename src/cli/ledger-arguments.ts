import { parseArgs } from 'node:util';

export const ledgerUsage = `用法：npm run ledger [-- --date 日期]

  把首次公布的年度、任务和词条，以及改过的词条，登记到公布台账（ids.yaml）。
  没有新内容的，不改动任何文件。计划正文的改动要用 npm run revise 登记。

选项：
  --date 日期   如 2027-03-01；不写则是今天

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

/** What was asked for, or in words what is wrong with it. */
export function readLedgerArguments(given: readonly string[], now = new Date()): { date: string } | { fault: string } {
  try {
    const { values: { date = today(now) } } = parseArgs({ args: [...given], options: { date: { type: 'string' } } });
    const fault = dateFault(date);
    return fault === undefined ? { date } : { fault };
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
}

/** The day in China, wherever the command runs. */
export const today = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);

export function dateFault(date: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return isDay ? undefined : `--date 要写成 2027-03-01 这样的日期，不能是“${date}”`;
}

export function parseFault({ code, message }: Error & { code?: string }): string {
  const word = /'([^' ]*)/u.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${word} 这个选项`;
  return code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL' ? `多出：${word}` : `${word} 后面的内容有误，或少写了内容`;
}
