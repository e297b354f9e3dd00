import type { APIRoute, GetStaticPaths } from 'astro';
import { fullAddress, href } from '../../data/address.ts';
import { registerFilePaths, type RegisterProps } from '../../data/registers.ts';
import { toCsv } from '../../register/csv.ts';
import { tableOf } from '../../register/table.ts';

export const getStaticPaths = registerFilePaths satisfies GetStaticPaths;

export const GET: APIRoute<RegisterProps> = ({ props: { edition: { plan }, register } }) =>
  new Response(toCsv(tableOf(register, plan, (path) => fullAddress(path) ?? href(path))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
