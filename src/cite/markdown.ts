import type { CitedPlace } from './citation.ts';
import { officialPlace, quotation } from './official.ts';

/** [《区20xx年教育工作要点》第四部分第19项](address), then the words quoted. */
export const markdown = (place: CitedPlace, address = place.address): string =>
  `[${escaped(officialPlace(place))}](${safeInParentheses(address)})${escaped(quotation(place))}`;

/**
 * Everything Markdown might take for markup, masks such as `**` among it; line ends would break the link. What begins an element
 * is no backslash's work: behind a bare address that would belong to the address.
 */
const escaped = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]>~&|$]/gu, '\\$&').replaceAll('<', '&lt;');

const safeInParentheses = (address: string): string =>
  address.replace(/[\s()<>\\]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
