import type { CitedPlace } from './citation.ts';
import { referenceTitle } from './gbt7714.ts';

/** A page as machines are told of it. Whatever is not known is missing. */
export interface DescribedPage {
  place: CitedPlace;
  /** The page on which the plan begins, where this page is not it. */
  plan?: { name: string; address: string };
  /** The task's or part's number. */
  position?: number;
  /** Who publishes the site. */
  publisher?: string;
  /** The way down to the page, itself included. */
  trail: { name: string; address: string }[];
}

const language = 'zh-CN';

/**
 * Names and contents of `<meta>`: Dublin Core and the citation_… names that reference managers read.
 *
 * Zotero (Embedded Metadata) takes the item's type from DC.type only if it is one of Zotero's own names, and makes
 * a journal article of everything with a citation_title otherwise; a web page is what GB/T 7714 calls [EB/OL].
 */
export function metaTags({ place, publisher }: DescribedPage): [name: string, content: string][] {
  const title = referenceTitle(place);
  const { issued, address, wordingDate } = place;
  const issuers = place.issuer?.split('，') ?? [];
  return Object.entries({
    'DC.type': 'webpage',
    'DC.title': title,
    'DC.creator': issuers,
    'DC.publisher': publisher,
    'DC.date': issued ?? wordingDate,
    'DC.identifier': address,
    'DC.language': language,
    citation_title: title,
    citation_author: issuers,
    citation_publication_date: issued?.replaceAll('-', '/'),
    citation_public_url: address,
    citation_language: language,
  }).flatMap(([name, contents]) => [contents ?? []].flat().map((content): [string, string] => [name, content]));
}

type Json = string | number | undefined | readonly Json[] | { readonly [name: string]: Json };

/** The page for search engines, as schema.org has it: a report, or an article that is part of it; and the way to it. */
export function structuredData({ place, plan, position, publisher, trail }: DescribedPage): Json {
  const { planTitle, issuer, documentNumber, issued, address, code, title, wordingDate } = place;
  const work = {
    '@type': 'Report', name: planTitle, reportNumber: documentNumber,
    author: organisation('GovernmentOrganization', issuer), datePublished: issued,
  };
  const page = plan === undefined ? work : {
    '@type': 'Article', headline: title ?? referenceTitle(place), position, author: work.author, datePublished: issued,
    isPartOf: { ...work, url: plan.address },
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { ...page, identifier: code, inLanguage: language, url: address, dateModified: wordingDate, publisher: organisation('Organization', publisher) },
      {
        '@type': 'BreadcrumbList',
        itemListElement: trail.map(({ name, address: item }, index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
      },
    ],
  };
}

/** JSON as the text of a `<script>`: no word of it can close the element. */
export const scriptText = (data: Json): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const organisation = (type: string, name: string | undefined): Json => (name === undefined ? undefined : { '@type': type, name });
