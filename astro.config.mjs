import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { remarkArticle } from './src/article/remark-article.ts';
import { publication } from './src/integrations/publication.ts';

// Building and serving report to nobody.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { BASE_PATH, CACHE_DIR, COMPRESS, CONTENT_DIR, DRAWING_THREADS, OUT_DIR, SHARE_PICTURES, SITE_URL } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH || '/',
  outDir: OUT_DIR || './dist',
  cacheDir: CACHE_DIR || './node_modules/.astro',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    // remark-gfm is what this processor runs for GitHub's tables and footnotes.
    processor: unified({ remarkPlugins: [[remarkArticle, { base: BASE_PATH || '/' }]], smartypants: false }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), ...publication({ content: resolve(CONTENT_DIR || 'content'), compress: COMPRESS !== '0', pictures: SHARE_PICTURES !== '0', threads: DRAWING_THREADS ? Number(DRAWING_THREADS) : undefined })],
  vite: {
    // Scripts are files: pages get lighter by them, and each would need a hash in the policy of every page it stands in.
    build: { cssTarget: ['chrome78', 'safari13'], modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
    // Only what browsers run is written for them: what draws the pages runs here.
    plugins: [{ name: 'yaodian:browsers', configEnvironment: (name) => (name === 'client' ? { build: { target: ['chrome86', 'safari14'] } } : undefined) }],
  },
});
