import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFiles } from '../data/feeds.ts';
import type { Feed } from '../feed/feed.ts';
import { jsonFeedOf } from '../feed/json-feed.ts';

export const getStaticPaths = (() => feedFiles('json').map(({ path, feed }) => ({ params: { feed: path }, props: { feed } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = ({ props }) =>
  new Response(jsonFeedOf(props.feed), { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } });
