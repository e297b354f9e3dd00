import { resolve } from 'node:path';
import type { APIRoute } from 'astro';
import { licenceNotices } from '../data/licences.ts';

export const GET: APIRoute = async () => new Response(await licenceNotices(resolve('node_modules')), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
