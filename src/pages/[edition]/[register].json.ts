import type { APIRoute, GetStaticPaths } from 'astro';
import { fullAddress, href } from '../../data/address.ts';
import { registerFilePaths, type RegisterProps } from '../../data/registers.ts';
import { dataOf } from '../../register/table.ts';

export const getStaticPaths = registerFilePaths satisfies GetStaticPaths;

export const GET: APIRoute<RegisterProps> = ({ props: { edition: { plan }, register } }) =>
  new Response(`${JSON.stringify(dataOf(register, plan, (path) => fullAddress(path) ?? href(path)), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
