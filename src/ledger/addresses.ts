import { addressPath, audiencePath, editionPath, sentenceId, shortPath, termPath, wholePlanPath } from '../plan/address.ts';
import type { AudienceSlug } from '../plan/audience.ts';
import { ownerPath } from '../plan/passage-place.ts';
import type { Problem } from '../plan/problem.ts';
import { currentWording, sentencesOfWording, type EditionLedger, type PublishedUnit, type SiteLedger } from './model.ts';
import { numbersEver } from './sentence-numbers.ts';

/** A page that was ever published, with the places in it that have addresses. */
export interface PublishedAddress {
  /** Without the site's base path; ends in `/`. */
  path: string;
  ids: string[];
}

const isTask = (name: string): boolean => /^\d+(?:-\d+)?$/u.test(name);
const hasPage = (name: string): boolean => isTask(name) || /^(?:part|appendix)\//u.test(name);

/**
 * Every address of an edition that was ever published: pages, sentences in every wording, earlier wordings of tasks.
 * @param isCurrent whether its tasks have short addresses
 */
export function addressesOfEdition({ edition, units, registers }: EditionLedger, isCurrent: boolean): PublishedAddress[] {
  const published = [...units.values()];
  const introduction = published.filter(({ name }) => name === 'introduction').flatMap((unit) => idsIn(unit));
  const own = published.filter(({ name }) => hasPage(name));
  return [
    { path: editionPath(edition), ids: introduction },
    { path: wholePlanPath(edition), ids: [...introduction, ...own.flatMap((unit) => {
      const id = unit.name.replace('/', '-');
      return [id, ...idsIn(unit, `${id}-`)];
    })] },
    ...own.map((unit) => ({ path: ownerPath(edition, unit.name), ids: idsIn(unit) })),
    ...own.filter(({ name }) => isTask(name)).flatMap((unit) => [
      ...(isCurrent ? [{ path: shortPath(unit.name), ids: [] }] : []),
      ...unit.wordings.filter((wording) => wording !== currentWording(unit)).map((wording) => ({
        path: addressPath({ edition, unit: unit.name, revision: wording.revision }),
        ids: sentencesOfWording(wording).map(({ number }) => sentenceId(number)),
      })),
    ]),
    ...[...registers?.keys() ?? []].map((kind) => ({ path: `${editionPath(edition)}${kind}/`, ids: [] })),
  ];
}

/** Every address that was ever published and belongs to no edition. */
export const addressesOfSite = ({ terms, articles, audiences }: SiteLedger): PublishedAddress[] => [
  ...[...terms.keys()].map(termPath), ...[...articles.keys()].map((slug) => `/${slug}/`), ...[...audiences.keys()].map((slug) => audiencePath(slug as AudienceSlug)),
].map((path) => ({ path, ids: [] }));

/**
 * The published addresses that a built site no longer has.
 * @param files the text of its pages by their path from its root, `/20xx/19/index.html`
 */
export function missingAddresses(files: ReadonlyMap<string, string>, addresses: readonly PublishedAddress[]): Problem[] {
  return addresses.flatMap(({ path, ids }): Problem[] => {
    const file = `${path}index.html`;
    const html = files.get(file);
    if (html === undefined) return [{ kind: 'address-unpublished', file, found: '（没有这个页面）', expected: path }];
    const present = new Set([...html.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id));
    return ids.filter((id) => !present.has(id)).map((id): Problem => ({ kind: 'address-unpublished', file, found: '（页面上没有这一处）', expected: `${path}#${id}` }));
  });
}

const idsIn = (unit: PublishedUnit, prefix = ''): string[] => [...numbersEver(unit)].sort((a, b) => a - b).map((number) => `${prefix}${sentenceId(number)}`);
