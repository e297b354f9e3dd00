import type { CheerioAPI } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { declaredMarks, undoDeclared } from './declared-differences.ts';
import { pageAt } from './site-pages.ts';
import type { SitePage } from './site-pages.ts';
import { contentOf, currentSource, readSources, tasksIn } from './source-reading.ts';

type Selection = ReturnType<CheerioAPI>;

/** What an element says, without what is there only for the ear. */
function seen(elements: Selection): string {
  const copy = elements.clone();
  copy.find('.unseen').remove();
  // Paragraphs are written on lines of their own.
  return copy.text().replaceAll('\n', '');
}

const texts = ($: CheerioAPI, selector: string): string[] => $(selector).toArray().map((element) => seen($(element)));

/** The sentences of each paragraph of the plan's own words. */
const sentencesByParagraph = ($: CheerioAPI): string[] =>
  $('.plan-text p').toArray().map((paragraph) => $(paragraph).find('.sentence').text());

describe.each(['real', 'fictional', 'two-years'] as const)('the words of the %s plan', (name) => {
  const plans = readSources(contentOf(name));
  let site: SharedSite;

  /** A page with the words of the source: what its edition's table declares is undone. */
  const sourcePage = (path: string, edition: string): SitePage => {
    const page = pageAt(site, path);
    undoDeclared(page, contentOf(name), edition);
    return page;
  };

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('are found in the source: a title, an introduction, parts and tasks', () => {
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect([plan.title, ...plan.introduction].filter((text) => text === '')).toEqual([]);
      expect(plan.introduction.length).toBeGreaterThan(0);
      expect(plan.parts.length).toBeGreaterThan(0);
      expect(plan.parts.filter(({ tasks }) => tasks.length === 0)).toEqual([]);
      expect(tasksIn(plan).filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
    }
  });

  test('stand on the page of each task as in the source', () => {
    for (const plan of plans) {
      const published = tasksIn(plan).map(({ id }) => {
        const { $ } = sourcePage(`/${plan.edition}/${id}/`, plan.edition);
        return { id, number: $('.task-numeral').text(), title: seen($('h1')), paragraphs: sentencesByParagraph($) };
      });
      expect(published).toEqual(tasksIn(plan));
    }
  });

  test('have nothing between them on the page of a task', () => {
    for (const plan of plans) {
      const published = tasksIn(plan).map(({ id }) => texts(sourcePage(`/${plan.edition}/${id}/`, plan.edition).$, '.plan-text'));
      expect(published).toEqual(tasksIn(plan).map(({ paragraphs }) => [paragraphs.join('')]));
    }
  });

  test('stand on the page of each part: its title, its tasks in order', () => {
    for (const plan of plans) {
      const published = plan.parts.map((_, index) => {
        const { $ } = sourcePage(`/${plan.edition}/part/${index + 1}/`, plan.edition);
        $('.opening').remove();
        return { title: seen($('h1')), tasks: texts($, 'main .task-list li') };
      });
      expect(published).toEqual(plan.parts.map(({ title, tasks }) => ({
        title, tasks: tasks.map((task) => task.number + task.title),
      })));
    }
  });

  test('stand on the page of the edition: its title, introduction, parts and tasks', () => {
    for (const plan of plans) {
      const { $ } = sourcePage(`/${plan.edition}/`, plan.edition);
      expect(seen($('h1'))).toBe(plan.title);
      expect(sentencesByParagraph($)).toEqual(plan.introduction);
      expect(texts($, '.map-title')).toEqual(plan.parts.map(({ title }) => title));
      expect(texts($, 'main .task-list li')).toEqual(tasksIn(plan).map((task) => task.number + task.title));
    }
  });

  test('open the home page with the current plan', () => {
    const plan = currentSource(contentOf(name));
    const { $ } = sourcePage('/', plan.edition);
    expect(seen($('h1'))).toBe(plan.title);
    expect(texts($, '.map-title')).toEqual(plan.parts.map(({ title }) => title));
    expect(texts($, 'main .task-list li')).toEqual(tasksIn(plan).map((task) => task.number + task.title));
  });

  test('fill the page of the whole text line by line, numbering and stops included', () => {
    for (const plan of plans) {
      const { $ } = sourcePage(`/${plan.edition}/all/`, plan.edition);
      expect(texts($, 'h1, .plan-text :is(h2, .run-in, :not(.run-in) > h3, :not(.run-in) > p)')).toEqual(plan.lines);
      expect(texts($, '.plan-text')).toEqual([plan.lines.slice(1).join('')]);
    }
  });

  test('are as the source has them only when all that the table declares is undone', () => {
    for (const plan of plans) {
      const page = pageAt(site, `/${plan.edition}/all/`);
      expect(undoDeclared(page, contentOf(name), plan.edition)).toBe(declaredMarks(contentOf(name), plan.edition));
      expect(declaredMarks(contentOf(name), plan.edition)).toBeGreaterThan(0);
      const narrowMarks = (text: string): number => text.match(/[,():;?!]/gu)?.length ?? 0;
      const asPublished = seen(pageAt(site, `/${plan.edition}/all/`).$('h1, .plan-text'));
      expect(narrowMarks(plan.lines.join('')) - narrowMarks(asPublished)).toBe(declaredMarks(contentOf(name), plan.edition));
    }
  });
});
