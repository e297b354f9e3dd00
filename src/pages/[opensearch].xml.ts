import type { APIRoute, GetStaticPaths } from 'astro';
import { fullAddress } from '../data/address.ts';
import { site } from '../data/archive.ts';

/** With this file a browser's address bar can search here. It must hold full addresses: a site that does not know its own has none. */
export const getStaticPaths = (() => (fullAddress('/search/') === undefined ? [] : [{ params: { opensearch: 'opensearch' } }])) satisfies GetStaticPaths;

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);

/** The format holds names to 16 characters. */
const longestName = 16;

export const GET: APIRoute = () => new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(Array.from(site.name).slice(0, longestName).join(''))}</ShortName>
<Description>${escaped(site.description)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Image width="16" height="16" type="image/svg+xml">${escaped(fullAddress('/icon.svg')!)}</Image>
<Url type="text/html" method="get" template="${escaped(fullAddress('/search/')!)}?q={searchTerms}"/>
</OpenSearchDescription>
`, { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } });
