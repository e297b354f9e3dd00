import type { BuildRequest, BuiltSite } from './build.ts';

/** The sites tests look at; each is built at most once in a run, and only when a test asks for it. */
export const sites = {
  real: { content: 'content' },
  // What others take from earlier builds is held against what this one draws.
  'real-under-base': { content: 'content', base: '/jyj/plan/', freshPictures: true },
  fictional: { content: 'src/testing/fictional/content' },
  // Drawn in threads, as large sites are; every test of it is a test of them.
  'two-years': { content: 'src/testing/two-years/content', threads: 1 },
  'two-years-by-astro': { content: 'src/testing/two-years/content', threads: 0 },
  articles: { content: 'src/testing/articles/content' },
  'articles-without-address': { content: 'src/testing/articles/content', base: '/sub/', site: '' },
  // Only `npm run test:serving` asks for it.
  served: { content: 'content', base: '/jyj/plan/', compressed: true },
  revised: { content: 'src/testing/revised/content' },
} as const satisfies Record<string, BuildRequest>;

export type SiteName = keyof typeof sites;

/** One build keeps about one processor busy. */
const buildsAtOnce = 2;

/** Builds each site the first time it is asked for, a few at a time, and remembers it. */
export function siteBuilder(
  requests: Record<string, BuildRequest>,
  build: (request: BuildRequest) => Promise<BuiltSite>,
): { get: (name: string) => Promise<BuiltSite>; removeAll: () => Promise<void> } {
  const asked = new Map<string, Promise<BuiltSite>>();
  const benches: Promise<unknown>[] = Array.from({ length: buildsAtOnce }, () => Promise.resolve());

  function begin(name: string): Promise<BuiltSite> {
    const request = Object.hasOwn(requests, name) ? requests[name] : undefined;
    if (request === undefined) return Promise.reject(new Error(`There is no site called “${name}”.`));
    const bench = asked.size % buildsAtOnce;
    const site = (benches[bench] ?? Promise.resolve()).then(() => build(request));
    benches[bench] = site.catch(() => undefined);
    asked.set(name, site);
    return site;
  }

  async function removeAll(): Promise<void> {
    const ended = await Promise.allSettled(asked.values());
    asked.clear();
    await Promise.all(ended.map((end) => (end.status === 'fulfilled' ? end.value.remove() : undefined)));
  }

  return { get: (name) => asked.get(name) ?? begin(name), removeAll };
}
