const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => references[character]!);

/** A link; the address is one of the site's own. */
export const linkHtml = (address: string, text = address): string => `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
