import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Paper } from './paper.ts';

/** The files in which a whole plan is offered, by the ending of their names. */
export const downloadKinds = {
  pdf: { name: 'PDF', mediaType: 'application/pdf' },
  docx: { name: 'Word', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
} as const;

export type DownloadKind = keyof typeof downloadKinds;

export const kindsOfDownloads = Object.keys(downloadKinds) as DownloadKind[];

export const downloadPath = (edition: string, kind: DownloadKind): string => `/${edition}/plan.${kind}`;

/** A plan's file as a site offers it. */
export interface Download {
  kind: DownloadKind;
  bytes: Uint8Array;
  /** The day on which it was made. */
  made: string;
}

/** What is kept beside a file that was made: from which text, for which site, and when. */
export const downloadRecordSchema = z.strictObject({
  /** 生成的日期 */
  made: z.iso.date(),
  /** 所据文字的校验值 */
  text: z.string(),
  /** 文件中写明的网站地址；没有设置 SITE_URL 的不写 */
  site: z.string().optional(),
  /** 文件的 SHA-256 */
  sha256: z.string(),
});

export type DownloadRecord = z.output<typeof downloadRecordSchema>;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a file is recorded as. */
export const recordOfDownload = (paper: Paper, bytes: Uint8Array, made: string, site?: string): DownloadRecord =>
  ({ made, text: sha256(JSON.stringify(paper)), ...(site === undefined ? {} : { site }), sha256: sha256(bytes) });

/** Why a file that was made once is not to be offered any more. */
export type Outdated = 'text' | 'site' | 'file';

/** @returns nothing where the file still says what the site says */
export function outdated(record: DownloadRecord, paper: Paper, bytes: Uint8Array, site?: string): Outdated | undefined {
  const now = recordOfDownload(paper, bytes, record.made, site);
  if (record.sha256 !== now.sha256) return 'file';
  if (record.text !== now.text) return 'text';
  return record.site !== undefined && record.site !== now.site ? 'site' : undefined;
}
