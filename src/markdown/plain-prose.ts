/**
 * Plan text that says in MDX what it says: nearly all there is. Reading it needs no grammar, and takes a tenth of the time.
 * Whatever could be markup anywhere is left to the grammar.
 */

/** Characters that mean nothing in MDX. Addresses need a colon, a full stop between letters, or `@`. */
const plain = String.raw`[\p{Script=Han}，。、；：？！“”‘’《》〈〉（）【】…—·％a-zA-Z0-9,]|(?<=\d)\.(?=\d)|\\\*`;
/** At the beginning of a line, digits and words can mean something. */
const line = new RegExp(String.raw`^[\p{Script=Han}“《（](?:${plain})*$`, 'u');

/** The paragraphs of a body that is plain text; nothing where it may be more. */
export function readPlainProse(body: string): string[] | undefined {
  const paragraphs = body.replace(/^\n+|\n+$/gu, '').split(/\n{2,}/u).map((paragraph) => paragraph.split('\n'));
  if (!paragraphs.every((lines) => lines.every((one) => line.test(one)))) return undefined;
  return paragraphs.map((lines) => lines.join('').replaceAll('\\*', '*'));
}
