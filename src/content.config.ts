import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The MDX of plans, for what stands between the plan's words. The words themselves come from the archive. */
const planFiles = defineCollection({
  loader: glob({
    base: resolve(process.env.CONTENT_DIR || 'content', 'plans'),
    pattern: ['*/introduction.mdx', '*/{openings,tasks,appendices}/*.mdx'],
    generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
  }),
  schema: z.looseObject({}),
});

export const collections = { planFiles };
