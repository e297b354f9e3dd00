import type { Article } from '../article/model.ts';
import type { CitedPlace } from '../cite/citation.ts';
import type { OfficialArticle, OfficialSite } from '../compliance/tags.ts';
import { href } from './address.ts';
import { editions, site } from './archive.ts';

/** The names of all editions, which stand first in their pages' paths. */
export const editionNames: ReadonlySet<string> = new Set(editions.map(({ plan }) => plan.edition));

/** The site as its pages' tags speak of it. */
export const officialSite: OfficialSite = {
  name: site.name,
  domain: import.meta.env.SITE ? new URL(import.meta.env.SITE).hostname : undefined,
  code: site.siteCode,
};

/** The path of the page that is being drawn, without the site's base path. */
export const pathOf = (url: URL): string => `/${url.pathname.slice(href('/').length)}`;

/** The plan, or what is cited of it, as a text of this site: it stands there since its wording was recorded. */
export const planText = ({ planTitle, issuer, part, task, title, wordingDate }: CitedPlace): OfficialArticle => ({
  title: title ?? planTitle,
  published: wordingDate,
  source: issuer ?? `《${planTitle}》`,
  keywords: [planTitle, part, task].filter((words) => words !== undefined),
  author: issuer,
});

/** What editors wrote, as a text of this site: it stands there since it was approved. */
export const editorsText = ({ title, approved, author, edition }: Article): OfficialArticle => {
  const plan = editions.find((one) => one.plan.edition === edition)?.plan;
  return {
    title,
    published: approved,
    source: site.publisher ?? site.name,
    ...(plan === undefined ? {} : { keywords: [plan.title.text] }),
    author,
  };
};
