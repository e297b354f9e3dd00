import type { LineageOutcome } from '../archive/lineage.ts';
import { originKinds } from '../lineage/schema.ts';

/** What was proposed, in numbers, and what the editor does next. */
export function lineageReport({ proposal: { origins, cancelled, from, edition }, file, kept, isChanged }: LineageOutcome): string {
  const counts = originKinds.map((kind) => `${kind} ${origins.filter((origin) => origin.kind === kind).length} 项`);
  const rows = origins.length + cancelled.length;
  return [
    `${edition} 年度 ${origins.length} 项任务：${counts.join('，')}`,
    `${from} 年度的任务：取消 ${cancelled.length} 项`,
    `已核对 ${kept} 条，原样保留；待核对 ${rows - kept} 条`,
    '',
    isChanged ? `✓ 已写入 ${file}` : `✓ ${file} 没有变化`,
    ...(kept < rows ? ['  请对照两份计划逐条核对，改正后写上 confirmed: true；没有核对的条目网页不公布'] : []),
  ].join('\n');
}
