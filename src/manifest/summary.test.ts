import { expect, test } from 'vitest';
import { makeManifest } from './manifest.ts';
import { siteSummary } from './summary.ts';

test('a summary counts every file once, by what it is for', () => {
  const paths = ['index.html', 'a/index.html', 'a/index.html.br', 'share/1.png', 'pagefind/index/1.pf_index', '_astro/1.js', 'feed.json'];
  const manifest = makeManifest({ software: 'yaodian 0', editions: [] }, new Map(paths.map((path) => [path, { bytes: 500_000, sha256: '0'.repeat(64) }])));
  expect(siteSummary(manifest, 7.04)).toBe('✓ 网站已生成，用时 7.0 秒，共 7 个文件、3.5 MB：'
    + '压缩副本 1 个（0.50 MB），网页 2 个（1.0 MB），图片 1 张（0.50 MB），搜索索引 1 个文件（0.50 MB），脚本和样式 1 个（0.50 MB），数据文件 1 个（0.50 MB）');
});
