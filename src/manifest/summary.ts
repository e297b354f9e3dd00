import type { Manifest } from './manifest.ts';

/** What a site consists of, by where its files lie. */
const kinds: readonly [name: string, unit: string, isOne: (path: string) => boolean][] = [
  ['压缩副本', '个', (path) => /\.(?:br|gz|zst)$/u.test(path)],
  ['网页', '个', (path) => path.endsWith('.html')],
  ['图片', '张', (path) => /\.(?:png|jpe?g|webp|svg)$/u.test(path)],
  ['搜索索引', '个文件', (path) => /^(?:pagefind|search)\//u.test(path)],
  ['脚本和样式', '个', (path) => /\.(?:js|css)$/u.test(path)],
  ['数据文件', '个', () => true],
];

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`;

/** What a build made, for who started it. @param seconds from its start to its end */
export function siteSummary({ files }: Manifest, seconds: number): string {
  const sums = new Map(kinds.map(([name]) => [name, { count: 0, bytes: 0 }]));
  for (const [path, { bytes }] of Object.entries(files)) {
    const [name] = kinds.find(([, , isOne]) => isOne(path))!;
    const sum = sums.get(name)!;
    sum.count += 1;
    sum.bytes += bytes;
  }
  const parts = kinds.flatMap(([name, unit]) => {
    const { count, bytes } = sums.get(name)!;
    return count === 0 ? [] : [`${name} ${count} ${unit}（${megabytes(bytes)}）`];
  });
  const all = [...sums.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  return `✓ 网站已生成，用时 ${seconds.toFixed(1)} 秒，共 ${Object.keys(files).length} 个文件、${megabytes(all)}：${parts.join('，')}`;
}
