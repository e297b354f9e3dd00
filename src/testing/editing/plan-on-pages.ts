import type { SpecimenPlan } from '../../importer/specimens.ts';
import type { SharedSite } from '../built-site.ts';
import { undoDeclared } from '../pages/declared-differences.ts';
import { pageAt, type SitePage } from '../pages/site-pages.ts';

/** A plan as its pages of tasks, parts and the edition show it. */
export interface PublishedPlan {
  title: string;
  introduction: string[];
  parts: { title: string; tasks: { number: string; title: string; paragraphs: string[]; responsible: string }[] }[];
}

/** Reads a plan from the pages of its tasks, parts and edition, with the differences undone that the edition declares. */
export function planOnPages(site: SharedSite, content: string, edition: string): PublishedPlan {
  const page = (path: string): SitePage => {
    const one = pageAt(site, path);
    undoDeclared(one, content, edition);
    one.$('.unseen').remove();
    return one;
  };
  const sentences = ({ $ }: SitePage): string[] =>
    $('.plan-text p:not(.responsible)').toArray().map((paragraph) => $(paragraph).find('.sentence').text());
  const home = page(`/${edition}/`);
  const parts = home.$('.map-title').toArray().map((_, index) => {
    const part = page(`/${edition}/part/${index + 1}/`);
    const tasks = part.$('main .task-list li a').toArray().map((link) => {
      const task = page(`/${new URL(part.$(link).attr('href') ?? '', 'https://example.org').pathname.slice(site.base.length)}`);
      return { number: task.$('.task-numeral').text(), title: task.$('h1').text(), paragraphs: sentences(task), responsible: task.$('.responsible').text() };
    });
    return { title: part.$('h1').text(), tasks };
  });
  return { title: home.$('h1').text(), introduction: sentences(home), parts };
}

/** What the pages of a plan should show. */
export function publishedPlan(plan: SpecimenPlan, numbering: 'continuous' | 'by-part'): PublishedPlan {
  let number = 0;
  return {
    title: plan.title,
    introduction: plan.introduction,
    parts: plan.parts.map((part) => {
      if (numbering === 'by-part') number = 0;
      return {
        title: part.title,
        tasks: [...part.tasks, ...part.sections.flatMap(({ tasks }) => tasks)].map(({ title, paragraphs, responsible = '' }) => {
          number += 1;
          return { number: String(number), title, paragraphs, responsible };
        }),
      };
    }),
  };
}
