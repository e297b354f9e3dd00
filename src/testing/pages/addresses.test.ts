import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { hasFile, pageAt } from './site-pages.ts';
import { contentOf, currentSource, readSources, slugsIn, tasksIn } from './source-reading.ts';

describe.each(['real', 'real-under-base', 'fictional'] as const)('the %s site', (name) => {
  const content = contentOf(name);
  const plans = readSources(content);
  const current = currentSource(content);
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  const missing = (paths: string[]): string[] => {
    expect(paths.length).toBeGreaterThan(0);
    return paths.filter((path) => !hasFile(site, path));
  };

  test('has its pages of its own', () => {
    expect(missing(['/', '/glossary/', '/search/', '/about/', '/about/source/', '/sitemap/', '/404.html'])).toEqual([]);
  });

  test('has a page for each edition, its whole text, its parts and its tasks', () => {
    expect(missing(plans.flatMap(({ edition }) => [`/${edition}/`, `/${edition}/all/`]))).toEqual([]);
    expect(missing(plans.flatMap(({ edition, parts }) => parts.map((_, index) => `/${edition}/part/${index + 1}/`)))).toEqual([]);
    expect(missing(plans.flatMap((plan) => tasksIn(plan).map(({ id }) => `/${plan.edition}/${id}/`)))).toEqual([]);
  });

  test('has a page for each term', () => {
    expect(missing(slugsIn(content).map((slug) => `/glossary/${slug}/`))).toEqual([]);
  });

  test('has a short address for each task of the current edition that leads to the task', () => {
    const leads = tasksIn(current).map(({ id }) => {
      const { $, forwardsTo } = pageAt(site, `/${id}/`);
      return [forwardsTo, $('body a').attr('href')];
    });
    const addresses = tasksIn(current).map(({ id }) => `${site.base}${current.edition}/${id}/`);
    expect(leads).toEqual(addresses.map((address) => [address, address]));
  });
});
