import { parseArgs } from 'node:util';
import { formatNames } from '../share/format.ts';
import type { PictureFormat } from '../share/format.ts';
import { parseFault } from './arguments.ts';

const formats = Object.keys(formatNames) as PictureFormat[];

export const shareUsage = `用法：npm run share -- --sheet [--format 格式] [--out 文件夹]
      npm run share -- --task 19 --format 格式 [--out 文件.png]
      npm run share -- --page /glossary/词条/ --format 格式 [--out 文件.png]
      npm run share -- --page /年度/overview/ --format long [--out 文件.png]

选项：
  --sheet          全部分享图片的缩略图，每种格式若干页；不写 --out 则写入 dist-share/
  --task 编号      当前年度一项任务的图片
  --page 网址      一个网页的图片，照网址中域名之后的部分写
  --format 格式    ${formats.map((format) => `${format} ${formatNames[format]}`).join('、')}
  --out            写到哪里

长图是“一图读懂”页的图片。海报和长图上的二维码要用完整网址，请设置 SITE_URL；网站不在根目录的，再设置 BASE_PATH。

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

export type ShareArguments =
  | { wanted: 'sheets'; formats: readonly PictureFormat[]; out: string }
  | { wanted: 'picture'; of: { task: string } | { page: string }; format: PictureFormat; out?: string };

/** What was asked for, or in words what is wrong with it. */
export function readShareArguments(given: readonly string[]): ShareArguments | { fault: string } {
  let values;
  try {
    ({ values } = parseArgs({ args: [...given], options: {
      sheet: { type: 'boolean', default: false }, task: { type: 'string' }, page: { type: 'string' },
      format: { type: 'string' }, out: { type: 'string' },
    } }));
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
  const { sheet, task, page, out } = values;
  const format = formats.find((known) => known === values.format);
  if (values.format !== undefined && format === undefined) return { fault: `--format 只能是 ${formats.join('、')}，不能是“${values.format}”` };
  if ([sheet || undefined, task, page].filter((choice) => choice !== undefined).length !== 1) return { fault: '--sheet、--task、--page 要写一个，只能写一个' };
  if (sheet) return { wanted: 'sheets', formats: format === undefined ? formats : [format], out: out ?? 'dist-share' };
  if (format === undefined) return { fault: '没有写 --format' };
  return { wanted: 'picture', of: task === undefined ? { page: page ?? '' } : { task }, format, ...(out === undefined ? {} : { out }) };
}
