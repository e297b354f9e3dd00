import { parseArgs } from 'node:util';

/** What was asked for where nothing but a day can be told, or in words what is wrong with it. */
export function readDay(given: readonly string[], now = new Date()): { date: string } | { fault: string } {
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

/** What `parseArgs` refused, in words. */
export function parseFault({ code, message }: Error & { code?: string }): string {
  const word = /'([^' ]*)/u.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${word} 这个选项`;
  return code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL' ? `多出：${word}` : `${word} 后面的内容有误，或少写了内容`;
}
