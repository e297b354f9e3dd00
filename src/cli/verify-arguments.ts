import { parseArgs } from 'node:util';
import { parseFault } from './arguments.ts';

export const verifyUsage = `用法：npm run verify -- <网址或文件夹> [--manifest 清单]

  逐个核对文件：网站上的，或者文件夹里的，是不是生成时的那些，一个字节也不差。
  不指定清单的，用网站自己的 build-manifest.json：这样查得出传输、替换中的差错，
  查不出连清单一起换掉的；要证明网站就是本机生成的，请指定本机的清单。

选项：
  --manifest 清单   本机的 build-manifest.json，或它所在的文件夹

退出码：0 全部一致；1 有不一致，或者没有查成；2 用法有误`;

export interface VerifyArguments {
  place: string;
  manifest?: string;
}

/** What was asked for, or in words what is wrong with it. */
export function readVerifyArguments(given: readonly string[]): VerifyArguments | { fault: string } {
  try {
    const { values: { manifest }, positionals } = parseArgs({ args: [...given], allowPositionals: true, options: { manifest: { type: 'string' } } });
    const [place, other] = positionals;
    if (place === undefined) return { fault: '没有写要核对的网址或文件夹' };
    if (other !== undefined) return { fault: `多出：${other}` };
    return { place, ...(manifest === undefined ? {} : { manifest }) };
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
}
