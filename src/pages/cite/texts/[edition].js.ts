import type { APIRoute, GetStaticPaths } from 'astro';
import type { Edition } from '../../../data/archive.ts';
import { checkedEditions, textsOf } from '../../../data/memo.ts';

export const getStaticPaths = (() => checkedEditions.map((edition) => ({ params: { edition: edition.plan.edition }, props: { edition } }))) satisfies GetStaticPaths;

/** A script and not a file to fetch: the desk's policy lets it connect to nothing. */
export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(`export default ${JSON.stringify(textsOf(edition))};\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
