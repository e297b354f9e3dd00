import { citationForms, type Citation, type CitationForm, type CitedPlace } from './citation.ts';
import { gbt7714of2015, gbt7714of2025 } from './gbt7714.ts';
import { escapeHtml, linkHtml } from './html.ts';
import { markdown } from './markdown.ts';
import { official, officialPlace, quotation } from './official.ts';
import { addressOfQuote, type Surroundings } from './text-fragment.ts';

type Written = Omit<Citation, 'form'>;

/** `exact` is the address at which browsers show the words quoted. */
const writers: Record<CitationForm, (place: CitedPlace, exact: string, accessed: string) => Written> = {
  official: (place, exact) => ({
    text: official(place),
    html: linkHtml(exact, officialPlace(place)) + escapeHtml(quotation(place)),
  }),
  'gbt7714-2025': (place, _, accessed) => reference(gbt7714of2025(place, accessed), place.address),
  'gbt7714-2015': (place, _, accessed) => reference(gbt7714of2015(place, accessed), place.address),
  // Source text: it has to arrive as it stands, wherever it is pasted.
  markdown: (place, exact) => ({ text: markdown(place, exact), html: escapeHtml(markdown(place, exact)) }),
  link: (_, exact) => ({ text: exact, html: linkHtml(exact) }),
  code: (place) => ({ text: place.code, html: linkHtml(place.address, place.code) }),
};

/**
 * A place cited in every form, in the order in which forms are offered.
 *
 * @param place its address should be absolute: citations leave the site
 * @param accessed the day of citing, `2026-09-30`
 * @param around the words around the quote on its page, so that browsers find it
 */
export function citationsOf(place: CitedPlace, accessed: string, around?: Surroundings): Citation[] {
  const exact = addressOfQuote(place.address, place.quote, around);
  return (Object.keys(citationForms) as CitationForm[]).map((form) => ({ form, ...writers[form](place, exact, accessed) }));
}

/** A reference ends in its address and a full stop. */
function reference(text: string, address: string): Written {
  const before = text.slice(0, -address.length - 1);
  return { text, html: `${escapeHtml(before)}${linkHtml(address)}.` };
}
