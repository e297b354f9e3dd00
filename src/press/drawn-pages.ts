import type { ReadHead } from '../compliance/read-page.ts';

/** Pages are bundled with modules of their own: what they tell the build stands where both see it. */
const shared = globalThis as typeof globalThis & { yaodianPages?: Map<string, ReadHead> };

/** What pages said of listing them when they were drawn, by path: nobody reads them all again for it. */
export const drawnPages = (): Map<string, ReadHead> => (shared.yaodianPages ??= new Map());
