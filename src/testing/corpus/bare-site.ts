import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../project.ts';

const configuration = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], outDir: './dist', cacheDir: './.cache', devToolbar: { enabled: false } });
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { tasks: defineCollection({ loader: glob({ base: './tasks', pattern: '**/*.mdx' }) }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('tasks')).map((task) => ({ params: { id: task.id }, props: { task } }));
const { task } = Astro.props;
const { Content } = await render(task);
---
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{task.data.title}</title></head><body><h1>{task.data.title}</h1><Content /></body></html>
`;

/** Makes a site that is nothing but Astro and MDX, of the tasks of a content folder: a page for each, without search, terms or pictures. */
export async function writeBareSite(folder: string, content: string, editions: readonly string[]): Promise<void> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await Promise.all([
    ...editions.map((edition) => cp(join(content, 'plans', edition, 'tasks'), join(folder, 'tasks', edition), { recursive: true })),
    writeFile(join(folder, 'package.json'), '{ "name": "bare", "type": "module" }\n'),
    writeFile(join(folder, 'astro.config.mjs'), configuration),
    writeFile(join(folder, 'src/content.config.ts'), collection),
    writeFile(join(folder, 'src/pages/[...id].astro'), page),
    symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules')),
  ]);
}
