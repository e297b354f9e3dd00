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

/** What is shown at one glance. */
export interface OverviewProps {
  edition: Edition;
  /** Missing where the whole plan is shown. */
  part?: Part;
}

/** The parts of an edition that have tasks, and so overviews. */
const partsShown = ({ plan }: Edition): Part[] => plan.parts.filter(({ tasks }) => tasks.length > 0);

/** A page for each edition that has tasks. */
export const planOverviews = (): GetStaticPathsResult => editions.filter((edition) => partsShown(edition).length > 0)
  .map((edition) => ({ params: { edition: edition.plan.edition }, props: { edition } satisfies OverviewProps }));

/** A page for each part that has tasks. */
export const partOverviews = (): GetStaticPathsResult => editions.flatMap((edition) =>
  partsShown(edition).map((part) => ({ params: { edition: edition.plan.edition, part: String(part.number) }, props: { edition, part } satisfies OverviewProps })));

export function overviewOf({ edition, part }: OverviewProps): Overview {
  const overview = overviewAt(overviewPath(edition.plan.edition, part?.number));
  if (overview === undefined) throw new Error(`no overview of ${edition.plan.edition} ${part?.number ?? ''}`);
  return overview;
}

/** All overviews of an edition: the plan's own, and those of its parts. */
export const overviewsOfEdition = (name: string): { name: string; path: string }[] => editions
  .filter(({ plan }) => plan.edition === name)
  .flatMap((edition) => {
    const parts = partsShown(edition);
    return (parts.length === 0 ? [] : [undefined, ...parts]).map((part) => ({
      name: `${overviewName}${part === undefined ? '' : `：${partName(part)}`}`, path: overviewPath(name, part?.number),
    }));
  });

/** The quoted words with their masks told apart. */
export function quotedSpans({ plan }: Edition, { quote, passage: name }: OverviewGoal): PlainSpan[] {
  const passage = passagesOf(plan).find((one) => one.name === name)?.passage;
  const at = passage?.text.indexOf(quote) ?? -1;
  return passage === undefined || at < 0 ? [{ kind: 'text', text: quote }] : cutSpans(plainSpans(passage.spans), at, at + quote.length);
}
