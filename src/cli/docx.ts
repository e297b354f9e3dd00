import { wordDocument } from '../paper/word.ts';
import { makeDownload } from './make-download.ts';

const usage = `用法：npm run docx [-- --edition 年度]

  把要点写成 Word 文件，版式按 GB/T 9704-2012，放在 downloads/，下次生成网站时提供下载。
  文件末尾列出各项的代码和网址；网址要完整的，请设置 SITE_URL，与生成网站时一致。

选项：
  --edition 年度   不写则是当前年度

退出码：0 完成；1 有问题，没有写入；2 用法有误`;

const note = ['以下不属于正文。', '各项任务的代码和网址如下，在网站的搜索框中输入代码即到该项。文字以网页为准。'];

await makeDownload('docx', usage, ({ paper, addressOf, issuer }) => wordDocument(paper, { addressOf, note, ...(issuer === undefined ? {} : { issuer }) }));
