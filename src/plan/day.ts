/** A day as it is written: `2031-06-01` is 2031年6月1日. */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
