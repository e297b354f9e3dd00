import type { APIRoute } from 'astro';
import { href } from '../data/address.ts';
import { speculationRules } from '../serving/speculation.ts';

/** What browsers may fetch before it is opened. */
export const GET: APIRoute = () => new Response(JSON.stringify(speculationRules(href('/'))), { headers: { 'Content-Type': 'application/speculationrules+json' } });
