import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { parseAddress } from '../../plan/address-parse.ts';
import { hasFile, pageAt, pagesOf } from './site-pages.ts';
import { contentOf, currentSource, readSources, slugsIn, tasksIn } from './source-reading.ts';

describe.each(['real', 'real-under-base', 'fictional', 'two-years'] as const)('the %s site', (name) => {
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
    expect(missing(['/', '/glossary/', '/search/', '/about/', '/about/source/', '/about/permalinks/', '/about/data/', '/sitemap/', '/404.html'])).toEqual([]);
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

  test('has an address for every page of a plan that is read as what it is', () => {
    for (const plan of plans) {
      const tasks = tasksIn(plan).map(({ id }) => ({ id, number: Number(id.split('-').at(-1)), part: 0, sentences: 0 }));
      const book = { base: site.base, editions: [{ id: plan.edition, current: true, parts: [], tasks }] };
      for (const { path } of pagesOf(site)) {
        const named = new RegExp(`^/${plan.edition}/(?:((?:part/|appendix/)?[\\d-]+)/)?$`).exec(path);
        if (named === null) continue;
        expect([path, parseAddress(`https://example.org${site.base}${path.slice(1)}`, book)]).toEqual([path, { edition: plan.edition, unit: named[1] }]);
      }
      for (const { id } of tasks) expect(parseAddress(`${site.base}${id}/`, book)).toEqual({ unit: id });
    }
  });

  test('tells what its addresses promise, from the page about itself', () => {
    const { $ } = pageAt(site, '/about/permalinks/');
    const about = pageAt(site, '/about/').$;
    for (const path of ['permalinks', 'data']) expect([path, about(`main p a[href="${site.base}about/${path}/"]`).length]).toEqual([path, 1]);
    const codes = $('.address-table td:last-child').toArray().map((cell) => $(cell).text()).filter((code) => code !== '');
    expect(codes).toContain(current.edition);
    expect(codes.length).toBeGreaterThan(2);
  });
});
