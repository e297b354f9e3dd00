import type { PublishedTerm, Withdrawal } from '../ledger/model.ts';
import { audiencePath, termPath } from '../plan/address.ts';
import { audiences, type AudienceSlug } from '../plan/audience.ts';
import { siteLedger } from './archive.ts';
import type { TitledPlace } from './published-units.ts';

export interface WithdrawnTerm extends PublishedTerm {
  withdrawal: Withdrawal;
}

export const withdrawnTerms: WithdrawnTerm[] =
  [...siteLedger.terms.values()].filter((term): term is WithdrawnTerm => term.withdrawal !== undefined);

export const withdrawnAudiences: { slug: string; withdrawal: Withdrawal }[] =
  [...siteLedger.audiences].flatMap(([slug, { withdrawal }]) => (withdrawal === undefined ? [] : [{ slug, withdrawal }]));

/** Where readers are led who look for an entry or an audience's page that no longer applies. */
export function sitePlace(slug: string): TitledPlace {
  const term = siteLedger.terms.get(slug);
  if (term === undefined && isAudience(slug)) return { words: `与${audiences[slug]}有关的任务`, path: audiencePath(slug) };
  return { words: term?.wordings.at(-1)?.name ?? slug, path: termPath(slug) };
}

const isAudience = (slug: string): slug is AudienceSlug => Object.hasOwn(audiences, slug);
