import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFiles } from '../data/feeds.ts';
import { atomOf } from '../feed/atom.ts';
import type { Feed } from '../feed/feed.ts';

export const getStaticPaths = (() => feedFiles('xml').map(({ path, feed }) => ({ params: { feed: path }, props: { feed } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = ({ props }) =>
  new Response(atomOf(props.feed), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
