import { parseArgs } from 'node:util';
import { parseFault } from './arguments.ts';

export const citeCheckUsage = `用法：npm run cite:check -- <文稿> [选项]
      npm run cite:check -- - [选项]     从标准输入读取

逐处核对文稿中提到要点的编号、代码、网址和引文，依据是内容文件夹中各年度的要点。

选项：
  --all            连同一致的各处一起列出
  --json           以 JSON 输出全部结果
  --name 文件名    从标准输入读取时文稿的文件名，默认为 stdin.txt；扩展名决定按哪种格式读取

可以读取 .docx、.txt、.md、.html；.doc、.wps、.odt、.rtf 要装有 LibreOffice。

退出码：0 没有出入；1 有出入，或文稿读不了；2 用法有误`;

export interface CiteCheckArguments {
  /** Path of the memo, or `-` for standard input. */
  memo: string;
  name?: string;
  all: boolean;
  json: boolean;
}

/** What was asked for, or in words what is wrong with it. */
export function readCiteCheckArguments(given: readonly string[]): CiteCheckArguments | { fault: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], allowPositionals: true, options: {
      name: { type: 'string' }, all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
    } });
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
  const { positionals: [memo, ...more], values: { name, all, json } } = parsed;
  if (memo === undefined || memo === '') return { fault: '没有写要核对的文稿' };
  if (more.length > 0) return { fault: `一次只能核对一份文稿，多出：${more.join('、')}` };
  if (name !== undefined && memo !== '-') return { fault: '--name 只用于从标准输入读取' };
  return { memo, all, json, ...(name === undefined ? {} : { name }) };
}
