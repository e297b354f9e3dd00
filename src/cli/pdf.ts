import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { withAuthor } from '../paper/pdf-author.ts';
import { holdsPlan } from '../paper/proof.ts';
import { wholePlanPath } from '../plan/address.ts';
import { ProblemError } from '../plan/problem.ts';
import { browserForPrinting } from '../printer/browser.ts';
import { printPlan } from '../printer/print-plan.ts';
import { readPdf } from '../printer/read-pdf.ts';
import { makeDownload, type Material } from './make-download.ts';

const usage = `用法：npm run pdf [-- --edition 年度]

  生成网站，把要点全文印成 PDF 文件，版式按 GB/T 9704-2012，放在 downloads/，下次生成网站时提供下载。
  印出来的文字与计划正文逐字核对，不一致的不写入。字体用本机的，本机没有的用随附的。
  网址要完整的，请设置 SITE_URL，与生成网站时一致。

选项：
  --edition 年度   不写则是当前年度

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

await makeDownload('pdf', usage, printed);

async function printed({ paper, base, issuer }: Material): Promise<Uint8Array> {
  const path = wholePlanPath(paper.edition);
  const file = join(resolve(process.env['OUT_DIR'] || 'dist'), path, 'index.html');
  const html = await readFile(file, 'utf8').catch(() => {
    throw new ProblemError([{ kind: 'site-missing', file: relative(process.cwd(), file) }]);
  });
  const pdf = await printPlan({ html, path: `${base.replace(/\/$/u, '')}${path}`, browser: await browserForPrinting(process.env) });
  if (!holdsPlan((await readPdf(pdf)).sheets, paper)) throw new ProblemError([{ kind: 'paper-differs', file: relative(process.cwd(), file) }]);
  return issuer === undefined ? pdf : withAuthor(pdf, issuer);
}
