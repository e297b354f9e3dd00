import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { publishedArticleFiles } from './archive/articles.ts';
import { articleKinds } from './article/kinds.ts';

const content = resolve(process.env.CONTENT_DIR || 'content');
const articlePaths = import.meta.env.DEV
  ? Object.values(articleKinds).map(({ folder }) => `${folder}/*.mdx`)
  : await publishedArticleFiles(content);

/** The MDX of articles. A build sees nothing of what is not published, its pictures included. */
const articleFiles = defineCollection({
  loader: articlePaths.length === 0
    ? { name: 'no-articles', load: async ({ store }) => store.clear() }
    : glob({ base: content, pattern: articlePaths, generateId: ({ entry }) => entry.replace(/\.mdx$/u, '') }),
  schema: z.looseObject({}),
});

export const collections = { articleFiles };
