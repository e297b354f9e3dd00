/**
 * Characters that nobody sees and that break searching, citing and comparing: controls, zero-width characters,
 * marks of writing direction, soft hyphens, byte order marks inside the text, tag characters, non-characters and
 * halves of surrogate pairs. Tabs and ends of lines stay, and so do no-break and ideographic spaces.
 */
export const invisible = new RegExp([
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e',
  '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff',
  '\\u{e0000}-\\u{e007f}\\p{Surrogate}]',
].join(''), 'gu');

/** The name of the first such character of a text, e.g. `U+202E`. */
export function firstInvisible(text: string): string | undefined {
  const [found] = text.match(invisible) ?? [];
  return found === undefined ? undefined : `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
