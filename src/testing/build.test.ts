import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuildFailure, buildSite } from './build.ts';
import type { BuiltSite } from './build.ts';

const smallProject = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `
    const { BASE_PATH, CACHE_DIR, OUT_DIR, SITE_URL } = process.env;
    export default { base: BASE_PATH, cacheDir: CACHE_DIR, outDir: OUT_DIR, site: SITE_URL };`,
  'src/pages/index.astro': `---
    import { readFileSync } from 'node:fs';
    import { parse } from 'yaml';
    const { title } = parse(readFileSync(process.env.CONTENT_DIR + '/plan.yaml', 'utf8'));
    ---
    <title>{title}</title><a href={import.meta.env.BASE_URL}>{Astro.site}</a><p>{import.meta.env.MODE}</p>`,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'small-project-'));
  for (const [path, text] of Object.entries({ ...smallProject, 'content/plan.yaml': 'title: 它的' })) {
    await mkdir(dirname(join(folder, 'project', path)), { recursive: true });
    await writeFile(join(folder, 'project', path), text);
  }
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere/plan.yaml'), 'title: 别处的');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const build = (content: string, base?: string): Promise<BuiltSite> =>
  buildSite({ project: join(folder, 'project'), content, site: 'https://plan.example', ...(base === undefined ? {} : { base }) });

test('builds at the same time keep their settings apart, and nothing in the project changes', async () => {
  const sites = await Promise.all([build('content'), build(join(folder, 'elsewhere'), '/a/b/')]);
  const pages = await Promise.all(sites.map((site) => readFile(join(site.directory, 'index.html'), 'utf8')));
  expect(pages[0]).toContain('<title>它的</title><a href="/">https://plan.example/</a><p>production</p>');
  expect(pages[1]).toContain('<title>别处的</title><a href="/a/b/">https://plan.example/</a>');
  expect(sites.map((site) => site.base)).toEqual(['/', '/a/b/']);
  expect(sites[0]?.log).toContain('Complete!');
  expect(['dist', '.astro', 'node_modules'].filter((name) => existsSync(join(folder, 'project', name)))).toEqual([]);
  await Promise.all(sites.map((site) => site.remove()));
  expect(sites.filter((site) => existsSync(site.directory))).toEqual([]);
});

test('a build that fails tells what it printed', async () => {
  const failure = await build('no-such-content').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BuildFailure);
  expect((failure as BuildFailure).log).toContain('no-such-content/plan.yaml');
});
