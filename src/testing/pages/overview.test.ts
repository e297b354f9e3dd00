import { beforeAll, describe, expect, test } from 'vitest';
import { cardsOfArchive } from '../../archive/cards.ts';
import { readArchive } from '../../archive/read.ts';
import { textsOf } from '../../share/draw/element.ts';
import { drawOverview } from '../../share/draw/overview.ts';
import type { Overview } from '../../share/overview.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { currentShown } from './declared-differences.ts';
import { pageAt } from './site-pages.ts';
import { contentOf, tasksIn } from './source-reading.ts';

const squeezed = (text: string): string => text.replace(/\s/gu, '');

describe.each(['real', 'fictional'] as const)('the overviews of the %s site', (name) => {
  const plans = [currentShown(contentOf(name))];
  let site: SharedSite;
  let overviews: Overview[];

  beforeAll(async () => {
    site = await builtSite(name);
    overviews = cardsOfArchive(await readArchive(contentOf(name))).filter((card) => card.kind === 'overview');
    expect(overviews).toHaveLength(plans.reduce((sum, { parts }) => sum + 1 + parts.length, 0));
  });

  test('say on their pages all that their pictures say', () => {
    for (const overview of overviews) {
      const page = squeezed(pageAt(site, overview.page).$('main, title').text());
      const said = textsOf(drawOverview(overview, undefined)).map(({ content }) => squeezed(content));
      const signs = [overview.siteName, overview.publisher, overview.code].map((sign) => sign && squeezed(sign));
      const missing = said.filter((text) => !page.includes(text) && !signs.includes(text) && !/^\d+年\d+月\d+日版$|·/u.test(text));
      expect([overview.page, missing]).toEqual([overview.page, []]);
      expect(said.length).toBeGreaterThan(10);
    }
  });

  test('quote nothing that the plan does not say', () => {
    for (const { edition, title, introduction, parts } of plans) {
      const words = squeezed([title, ...introduction, ...parts.flatMap((part) => [part.title, ...part.tasks.flatMap((task) => [task.title, ...task.paragraphs])])].join(''));
      for (const overview of overviews.filter(({ subject }) => subject.startsWith(`/${edition}/`))) {
        const quoted = [
          ...overview.parts.flatMap((part) => [part.title, ...part.tasks.map((task) => task.title)]),
          ...overview.numbers.flatMap(({ number, unit, quote }) => [`${number}${unit}`, quote]),
          ...overview.goals.flatMap(({ goals }) => goals.map(({ quote }) => quote)),
          ...overview.catchwords.flatMap(({ catchwords }) => catchwords.map((one) => one.words)),
        ].map(squeezed);
        expect([overview.page, quoted.filter((quote) => !words.includes(quote))]).toEqual([overview.page, []]);
      }
    }
  });

  test('lead to every task they show, and are led to from what they show and from the map of the site', () => {
    const linked = (path: string): (string | undefined)[] => {
      const { $ } = pageAt(site, path);
      return $('main a').toArray().map((link) => $(link).attr('href'));
    };
    const fromMap = linked('/sitemap/');
    for (const plan of plans) {
      for (const overview of overviews.filter(({ subject }) => subject.startsWith(`/${plan.edition}/`))) {
        const part = /\/part\/(\d+)\//u.exec(overview.page)?.[1];
        const tasks = part === undefined ? tasksIn(plan) : plan.parts[Number(part) - 1]!.tasks;
        expect(linked(overview.page)).toEqual(expect.arrayContaining(tasks.map(({ id }) => `${site.base}${plan.edition}/${id}/`)));
        expect(linked(overview.subject)).toContain(`${site.base}${overview.page.slice(1)}`);
        expect(fromMap).toContain(`${site.base}${overview.page.slice(1)}`);
      }
    }
  });

  test('are shown to others by the card of what they show', () => {
    for (const { page, subject } of overviews) {
      const [own, card] = [page, subject].map((path) => pageAt(site, path).$('meta[property="og:image"]').attr('content'));
      expect([page, own]).toEqual([page, card]);
    }
  });
});
