import type { APIRoute } from 'astro';
import { siteForModels } from '../data/export.ts';

export const GET: APIRoute = () => new Response(siteForModels(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
