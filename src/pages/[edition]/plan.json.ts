import type { APIRoute, GetStaticPaths } from 'astro';
import { editions, type Edition } from '../../data/archive.ts';
import { exportOf } from '../../data/export.ts';
import { planData } from '../../export/plan-data.ts';

export const getStaticPaths = (() => editions.map((edition) => ({
  params: { edition: edition.plan.edition }, props: { edition },
}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(`${JSON.stringify(planData(exportOf(edition)))}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
