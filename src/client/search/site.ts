const base = import.meta.env.BASE_URL.replace(/\/*$/u, '/');

/** The address of a root-relative path on this site, wherever it is published. */
export const addressOf = (path: string): string => base + path.replace(/^\//u, '');

/** The address of the search page for what was typed; also for text that is not well-formed. */
export const searchAddress = (typed: string): string => `${addressOf('search/')}?${new URLSearchParams({ q: typed }).toString()}`;
