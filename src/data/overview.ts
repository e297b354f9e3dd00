import type { GetStaticPathsResult } from 'astro';
import { cutSpans } from '../glossary/link.ts';
import type { Part } from '../plan/model.ts';
import { partName } from '../plan/name.ts';
import { passagesOf } from '../plan/passages.ts';
import { plainSpans, type PlainSpan } from '../plan/spans.ts';
import { overviewPath } from '../share/address.ts';
import type { Overview, OverviewGoal } from '../share/overview.ts';
import { overviewName } from '../share/overview-words.ts';
import { editions, type Edition } from './archive.ts';
import { overviewAt } from './share.ts';

/** A plan or part at one glance, with where it comes from. */
export interface OverviewProps {
  edition: Edition;
  /** Missing where the whole plan is shown. */
  part?: Part;
  overview: Overview;
}

/** A page for each edition that has tasks. */
export const planOverviews = (): GetStaticPathsResult => editions.flatMap((edition) =>
  pagesFor(edition).map((props) => ({ params: { edition: edition.plan.edition }, props: { ...props } })));

/** A page for each part that has tasks. */
export const partOverviews = (): GetStaticPathsResult => editions.flatMap((edition) => edition.plan.parts.flatMap((part) =>
  pagesFor(edition, part).map((props) => ({ params: { edition: edition.plan.edition, part: String(part.number) }, props: { ...props } }))));

/** All overviews of an edition: the plan's own, and those of its parts. */
export const overviewsOfEdition = (name: string): { name: string; path: string }[] => editions
  .filter(({ plan }) => plan.edition === name)
  .flatMap((edition) => [undefined, ...edition.plan.parts].flatMap((part) => pagesFor(edition, part).map(({ overview }) => ({ name: `${overviewName}${part === undefined ? '' : `：${partName(part)}`}`, path: overview.page }))));

function pagesFor(edition: Edition, part?: Part): OverviewProps[] {
  const overview = overviewAt(overviewPath(edition.plan.edition, part?.number));
  return overview === undefined ? [] : [{ edition, part, overview }];
}

/** The quoted words with their masks told apart. */
export function quotedSpans({ plan }: Edition, { quote, passage: name }: OverviewGoal): PlainSpan[] {
  const passage = passagesOf(plan).find((one) => one.name === name)?.passage;
  const at = passage?.text.indexOf(quote) ?? -1;
  return passage === undefined || at < 0 ? [{ kind: 'text', text: quote }] : cutSpans(plainSpans(passage.spans), at, at + quote.length);
}
