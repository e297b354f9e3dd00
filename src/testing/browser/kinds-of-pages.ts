import { statSync } from 'node:fs';
import type { VisitedSite } from './visited-site.ts';
import { fileAt } from '../pages/site-pages.ts';
import { currentShown } from '../pages/declared-differences.ts';
import { articlesIn, contentOf, slugsIn, tasksIn } from '../pages/source-reading.ts';
import type { SourcePlan } from '../pages/source-reading.ts';

/** The plan of the sites made from the project's own content. */
export const realPlan = (): SourcePlan => currentShown(contentOf('real'));

/** One page of each kind, by its address: of several, the one that holds the most. */
export function kindsOfPages({ site }: Pick<VisitedSite, 'site'>): Record<string, string> {
  const plan = realPlan();
  const fullest = (paths: string[]): string => {
    const [first] = paths.map((path) => ({ path, size: statSync(fileAt(site, path)).size })).sort((a, b) => b.size - a.size);
    return first!.path;
  };
  return {
    home: '/',
    edition: `/${plan.edition}/`,
    'whole text': `/${plan.edition}/all/`,
    part: fullest(plan.parts.map((_, index) => `/${plan.edition}/part/${index + 1}/`)),
    task: fullest(tasksIn(plan).map(({ id }) => `/${plan.edition}/${id}/`)),
    'plan at a glance': `/${plan.edition}/overview/`,
    'part at a glance': fullest(plan.parts.map((_, index) => `/${plan.edition}/part/${index + 1}/overview/`)),
    documents: `/${plan.edition}/documents/`,
    organisations: `/${plan.edition}/organisations/`,
    projects: `/${plan.edition}/projects/`,
    indicators: `/${plan.edition}/indicators/`,
    glossary: '/glossary/',
    'terms by part': '/glossary/part/',
    'terms and tasks': '/glossary/matrix/',
    term: fullest(slugsIn(contentOf('real')).map((slug) => `/glossary/${slug}/`)),
    search: '/search/',
    about: '/about/',
    interpretations: '/interpretations/',
    interpretation: fullest(articlesIn(contentOf('real'), 'interpretations').map((slug) => `/interpretations/${slug}/`)),
    'desk for memos': '/cite/',
    permalinks: '/about/permalinks/',
    'data files': '/about/data/',
    'record of changes': '/about/changes/',
    'settings for reading': '/about/reading/',
    accessibility: '/about/accessibility/',
    components: '/about/design/',
    'site map': '/sitemap/',
    'not found': '/404.html',
  };
}
