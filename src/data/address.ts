const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** The link to a path of this site, whatever folder of the host it is published in. */
export const href = (path: string): string => `${base}${path}`;

/** The full address of a path, or nothing when the site does not know its own address. */
export const fullAddress = (path: string): string | undefined =>
  import.meta.env.SITE ? new URL(href(path), import.meta.env.SITE).href : undefined;
