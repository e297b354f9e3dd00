/**
 * Which pages browsers may fetch before they are opened (https://wicg.github.io/nav-speculation/speculation-rules.html).
 * A header names the file, so that pages carry nothing of it; browsers that do not know it never ask for it. By themselves
 * they fetch nothing ahead for readers who save data or power.
 */

/** Relative to the site's root. */
export const speculationFile = 'speculation-rules.json';

/** Pages of this site, when a reader points at a link to one or begins to press it. Addresses of pages end in a slash, those of downloads and feeds do not. */
export const speculationRules = (base: string): object => ({
  prefetch: [{
    where: { and: [{ href_matches: [base, `${base}*/`] }, { not: { selector_matches: '[download], [target]' } }] },
    eagerness: 'moderate',
  }],
});
