import type { CopyProblem, CopyReport } from '../../offline/copy-report.ts';

/** A number of bytes the way devices show it, rounded up: `0.4 MB`, `12 MB`. */
export function sizeInWords(bytes: number): string {
  const tenths = Math.ceil(bytes / 100_000);
  return `${tenths < 100 ? tenths / 10 : Math.ceil(tenths / 10)} MB`;
}

const reasons: Record<CopyProblem, string> = {
  unreachable: '没有连上网站',
  changed: '下载到的文件与网站列出的不一致，可能正在更新',
  full: '这台设备给浏览器的空间不够',
  failed: '浏览器没有允许，或中途停止',
};

const retry: Record<CopyProblem, string> = {
  unreachable: '连上网后再试，会接着下载。',
  changed: '请过一会儿再试。',
  full: '腾出空间后再试。',
  failed: '请再试一次；无痕（隐私）窗口可能不让网站保存内容。',
};

/** What a report means, in the words of the page. */
export function inWords({ copy, progress, problem }: CopyReport): string {
  const has = copy && `已保存 ${copy.day} 的内容，共 ${copy.files} 个文件，约 ${sizeInWords(copy.bytes)}。`;
  if (progress) return `${has ? `${has}网站有新内容，正在更新` : '正在保存'}，${progress.done}/${progress.total} 个文件。`;
  if (problem && has) return `${has}${problem === 'unreachable' ? '现在没有连上网站，没能核对有没有新内容。' : `更新没有完成：${reasons[problem]}。原来保存的内容完整保留，仍可使用。`}`;
  if (problem) return `没有保存完成：${reasons[problem]}。${retry[problem]}`;
  return has ?? '这台设备上没有保存内容。';
}
