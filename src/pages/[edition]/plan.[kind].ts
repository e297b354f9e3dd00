import type { APIRoute, GetStaticPaths } from 'astro';
import { editions } from '../../data/archive.ts';
import { downloadsOf } from '../../data/downloads.ts';
import { downloadKinds, type Download } from '../../paper/download.ts';

export const getStaticPaths = (() => editions.flatMap((edition) => downloadsOf(edition).map((download) => ({
  params: { edition: edition.plan.edition, kind: download.kind }, props: { download },
})))) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }> = ({ props: { download: { kind, bytes } } }) =>
  new Response(new Uint8Array(bytes), { headers: { 'Content-Type': downloadKinds[kind].mediaType } });
