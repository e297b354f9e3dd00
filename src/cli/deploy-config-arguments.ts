import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import type { DeployOptions } from '../serving/deploy-files.ts';
import { optionalEncodings } from '../serving/nginx.ts';
import { parseFault } from './arguments.ts';

export const deployConfigUsage = `用法：npm run deploy-config [-- --root 文件夹] [--name 域名] [--with brotli,zstd]

  按本站的设置写 deploy/nginx.conf 和 deploy/Caddyfile。网站不在根目录的，设置 BASE_PATH，与生成网站时一致。

选项：
  --root 文件夹   服务器上放网站的文件夹，即 deploy/release.sh 的第二个参数；不写则是 /srv/yaodian
  --name 域名     如 www.example.org；不写则不限
  --with 模块     服务器的 nginx 装有的压缩模块：${optionalEncodings.join('、')}

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

/** What ends a name or folder where web servers read it. */
const unsafe = /[\s"'`;{}$\\#]/u;

/** What was asked for, or in words what is wrong with it. */
export function readDeployConfigArguments(given: readonly string[]): DeployOptions | { fault: string } {
  let values;
  try {
    ({ values } = parseArgs({ args: [...given], options: { root: { type: 'string', default: '/srv/yaodian' }, name: { type: 'string' }, with: { type: 'string' } } }));
  } catch (error) {
    return { fault: parseFault(error as Error & { code?: string }) };
  }
  const { root, name } = values;
  if (!isAbsolute(root) || unsafe.test(root)) return { fault: `--root 要写成 /srv/yaodian 这样的绝对路径，不能有空格和引号，不能是“${root}”` };
  if (name !== undefined && !/^[\w.-]+(?::\d+)?$/u.test(name)) return { fault: `--name 要写成 www.example.org 这样的域名，不能是“${name}”` };
  const asked = (values.with ?? '').split(',').filter((encoding) => encoding !== '');
  const encodings = optionalEncodings.filter((encoding) => asked.includes(encoding));
  if (encodings.length < asked.length) return { fault: `--with 只能是 ${optionalEncodings.join('、')}，不能是“${values.with}”` };
  return { root: root.replace(/(?<=.)\/+$/u, ''), name, encodings };
}
