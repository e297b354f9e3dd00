import type { PassageRole } from '../plan/passages.ts';

/** What becomes of a character of the source; one row a role, in the order in which readers are told. */
export const roleNames = {
  title: '计划标题',
  introduction: '引言',
  'part-label': '部分编号',
  'part-title': '部分标题',
  'section-label': '分节编号',
  'section-title': '分节标题',
  opening: '部分、分节开头的文字',
  'task-label': '任务编号',
  'task-title': '任务标题',
  'heading-stop': '标题后的标点',
  'task-text': '任务正文',
  'sub-item': '任务正文中带编号的段',
  table: '表格',
  responsible: '责任单位括注',
  appendix: '附件',
  detail: '文件说明（文号、署名、日期等）',
  discarded: '未收入的行',
  'white-space': '换行和空格',
} as const satisfies Record<PassageRole, string> & Record<string, string>;

export type Role = keyof typeof roleNames;

export const roles = Object.keys(roleNames) as [Role, ...Role[]];
