import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import stringWidth from 'string-width';
import type { ComplianceReport } from '../compliance/report-schema.ts';

/** Writes a report beside the site's folder: it is not for the public. Gives the path as editors know it. */
export async function writeReport(siteFolder: string, report: ComplianceReport): Promise<string> {
  const file = `${siteFolder}-report.json`;
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  return relative(process.cwd(), file);
}

/** A report as lines to print. */
export function renderReport({ basis, pages, tags, entries, checks, notes }: ComplianceReport): string[] {
  return [
    `网页标签，依据${basis}`,
    ...table([['标签', '级别', '应有', '有', '结果'], ...tags.map((row) => [row.tag, `${row.level}${row.required ? '' : '（可选）'}`, ...counts(row), resultOf(row)])]),
    '',
    '页脚和责任编辑',
    ...table([['内容', '位置', '应有', '有', '结果'], ...entries.map((row) => [row.entry, row.place, ...counts(row), resultOf(row)])]),
    '',
    '网页',
    ...table([['类别', '级别', '页数'], ...pages.map(({ kind, level, count }) => [kind, level, String(count)])]),
    '',
    '核对',
    ...checks.map(({ name, looked, faults }) => (faults.length === 0 ? `✓ ${name}：${looked} 页` : `✗ ${name}：${faults.length} 处不符`)),
    '',
    ...notes.map((note) => `说明：${note}`),
  ];
}

type Row = ComplianceReport['tags'][number] | ComplianceReport['entries'][number];

const counts = ({ pages, carried }: Row): string[] => [String(pages), String(carried)];

function resultOf({ state, field, lacking }: Row): string {
  const where = lacking.map(({ kind, paths }) => `${kind} ${paths.length}`).join('、');
  switch (state) {
    case 'complete': return '✓';
    case 'unconfigured': return `未配置：${field === 'SITE_URL' ? '没有设 SITE_URL' : `content/site.yaml 的 ${field}`}`;
    case 'missing': return `✗ 缺失：${where}`;
    case 'optional': return `没有的：${where}`;
  }
}

/** Columns of equal width; a Chinese character is as wide as two others. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column]!))));
  return rows.map((row) => `  ${row.map((cell, column) => cell + ' '.repeat(widths[column]! - stringWidth(cell))).join('  ')}`.trimEnd());
}
