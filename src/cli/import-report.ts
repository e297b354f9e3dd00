import { relative } from 'node:path';
import stringWidth from 'string-width';
import { accountOf } from '../account/account.ts';
import { roleNames } from '../account/role.ts';
import { summaryOf } from '../account/summary.ts';
import type { FileChange, LineChange } from '../archive/file-changes.ts';
import type { ImportOutcome } from '../archive/import-edition.ts';
import { remarkKinds } from '../importer/source-document.ts';
import { sentencesOf, tasksOf } from '../plan/model.ts';
import { formatProblem, type Problem } from '../plan/problem.ts';

/** All that an import has to say, as data: `--json` prints it as it is. */
export interface ImportResult {
  edition: string;
  title: string;
  /** The edition's folder as the editor knows it. */
  folder: string;
  /** Whether this was only asked about; then nothing was written. */
  checkOnly: boolean;
  counts: { parts: number; sections: number; tasks: number; sentences: number };
  /** How many characters of the source went where. */
  characters: { role: string; characters: number }[];
  discarded: { line: number; text: string; reason: string }[];
  doubts: Problem[];
  remarks: { what: string; line?: number; detail: string }[];
  files: FileChange[];
  /** How many files stay as they are. */
  unchanged: number;
}

export type Style = 'red' | 'green' | 'yellow' | 'bold' | 'dim';

/** Gives text a style, where it is shown on something that has styles. */
export type Paint = (style: Style, text: string) => string;

export function importResult({ imported, folder, changes, unchanged }: ImportOutcome, checkOnly: boolean): ImportResult {
  const { plan } = imported;
  const tasks = tasksOf(plan);
  return {
    edition: imported.edition,
    title: plan.title.text,
    folder: relative(process.cwd(), folder),
    checkOnly,
    counts: {
      parts: plan.parts.length,
      sections: plan.parts.flatMap((part) => part.sections).length,
      tasks: tasks.length,
      sentences: tasks.flatMap(sentencesOf).length,
    },
    characters: summaryOf(accountOf(plan, imported.sourceText, imported.discarded), imported.sourceText)
      .map(({ role, characters }) => ({ role: roleNames[role], characters })),
    discarded: imported.discarded,
    doubts: imported.doubts,
    remarks: imported.remarks.map(({ kind, ...remark }) => ({ what: remarkKinds[kind], ...remark })),
    files: changes,
    unchanged,
  };
}

/** An import's result as lines for a terminal. */
export function renderImport(result: ImportResult, paint: Paint = (_, text) => text): string {
  const { counts, discarded, doubts, remarks } = result;
  return [
    paint('bold', `《${result.title}》`),
    ...section(`未收入正文的行：${discarded.length} 行`, columns(discarded.map(({ line, reason, text }) => [`第 ${line} 行`, reason, text]))),
    ...section(`说明：${remarks.length} 条`, columns(remarks.map(({ what, line, detail }) => [line === undefined ? '' : `第 ${line} 行`, what, detail]))),
    ...section(paint('yellow', `存疑：${doubts.length} 处`), doubts.flatMap((doubt) => formatProblem(doubt).replace('✗', '？').split('\n'))),
    ...section(`文件：${result.folder}`, result.files.flatMap((file) => fileLines(file, paint))),
    ...section('合计', columns([
      ['部分', String(counts.parts)], ['分节', String(counts.sections)], ['任务', String(counts.tasks)], ['任务正文的句', String(counts.sentences)],
      ['未收入正文的行', String(discarded.length)], ['存疑', String(doubts.length)], ['说明', String(remarks.length)],
    ], 1)),
    ...section('原件的字符', columns(result.characters.map(({ role, characters }) => [role, String(characters)]), 1)),
    '',
    paint('green', closing(result)),
  ].join('\n');
}

function closing({ checkOnly, files, unchanged, folder }: ImportResult): string {
  if (files.length === 0) return `✓ 与已导入的内容相同，${folder} 没有改动`;
  const count = (status: FileChange['status']): number => files.filter((file) => file.status === status).length;
  const counts = `新增 ${count('added')} 个文件，改动 ${count('changed')} 个，删除 ${count('removed')} 个，不变 ${unchanged} 个`;
  return checkOnly ? `✓ 没有写入任何内容。导入后 ${folder} 将${counts}` : `✓ 已写入 ${folder}：${counts}`;
}

const statusNames = { added: ['新增', 'green'], changed: ['改动', 'yellow'], removed: ['删除', 'red'] } as const;

function fileLines({ path, status, lines }: FileChange, paint: Paint): string[] {
  const [name, style] = statusNames[status];
  return [`${paint(style, name)}  ${path}`, ...lines.flatMap((line) => changedLines(line, paint)).map((line) => `      ${line}`)];
}

/** How many characters around a change are shown. */
const around = 12;

function changedLines({ before, after }: LineChange, paint: Paint): string[] {
  const [was, is] = [[...before?.trim() ?? ''], [...after?.trim() ?? '']];
  let start = 0;
  while (start < Math.min(was.length, is.length) && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const excerpt = (characters: string[]): string => [
    start > around ? '…' : '',
    ...characters.slice(Math.max(0, start - around), characters.length - Math.max(0, end - around)),
    end > around ? '…' : '',
  ].join('');
  return [
    ...(before === undefined ? [] : [paint('red', `- ${excerpt(was)}`)]),
    ...(after === undefined ? [] : [paint('green', `+ ${excerpt(is)}`)]),
  ];
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

/** Rows with their cells below one another; a full-width character is two columns wide. Numbers of the `right` column end together. */
function columns(rows: readonly string[][], right?: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows.map((row) => row.flatMap((cell, column) => {
    const width = widths[column] ?? 0;
    if (width === 0) return [];
    const space = ' '.repeat(width - stringWidth(cell));
    return column === right ? [space + cell] : [cell + (column === row.length - 1 ? '' : space)];
  }).join('  ').trimEnd());
}
