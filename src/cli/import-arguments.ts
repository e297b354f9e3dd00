import { parseArgs } from 'node:util';
import { parseFault } from './arguments.ts';

export const importUsage = `用法：npm run import -- <文件> [选项]
      npm run import -- - [选项]        从标准输入读取

选项：
  --edition 年度   年度名，如 2027；不写则取标题中的年份
  --check          只报告会改动什么，不写入任何内容
  --json           以 JSON 输出全部结果
  --stage 阶段     只输出中间结果：text 文字、lines 行、outline 结构、record 记录
  --name 文件名    原件保存时的文件名；从标准输入读取时默认为 stdin.txt

可以读取 .docx、.txt、.md、.html；.doc、.wps、.odt、.rtf 要装有 LibreOffice。
再次导入更正后的文件，编辑添加的内容会保留；双方改了同一处的，会停下并列出。

退出码：0 完成；1 有问题，没有写入；2 用法有误；3 使用 --check，且内容会有改动`;

export const stages = ['text', 'lines', 'outline', 'record'] as const;

export type Stage = (typeof stages)[number];

export interface ImportArguments {
  /** Path of the document, or `-` for standard input. */
  document: string;
  edition?: string;
  name?: string;
  stage?: Stage;
  check: boolean;
  json: boolean;
}

/** What was asked for, or in words what is wrong with it. */
export function readImportArguments(given: readonly string[]): ImportArguments | { fault: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], allowPositionals: true, options: {
      edition: { type: 'string' }, name: { type: 'string' }, stage: { type: 'string' },
      check: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
    } });
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
  const { positionals: [document, ...more], values: { stage, edition, name, check, json } } = parsed;
  if (document === undefined || document === '') return { fault: '没有写要导入的文件' };
  if (more.length > 0) return { fault: `一次只能导入一个文件，多出：${more.join('、')}` };
  if (stage !== undefined && !isStage(stage)) return { fault: `--stage 只能是 ${stages.join('、')}，不能是“${stage}”` };
  if (stage !== undefined && check) return { fault: '--stage 与 --check 不能同时使用' };
  if (name !== undefined && !/^[^/\\\p{Cc}.][^/\\\p{Cc}]{0,199}$/u.test(name)) return { fault: `--name 要写文件名，不带文件夹，不以点开头，不能是“${name}”` };
  return {
    document, check, json,
    ...(edition === undefined ? {} : { edition }), ...(name === undefined ? {} : { name }), ...(stage === undefined ? {} : { stage }),
  };
}

function isStage(name: string): name is Stage {
  return (stages as readonly string[]).includes(name);
}
