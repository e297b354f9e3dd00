/**
 * Plan text that says in MDX what it says: nearly all there is. Reading it needs no grammar, and takes a tenth of the time.
 * Whatever could be markup anywhere is left to the grammar.
 */

/**
 * A line of characters that mean nothing in MDX. Addresses need a colon, a full stop between letters, or `@`; at the beginning, digits
 * and words can mean something.
 */
const line = /^[\p{Script=Han}“《（](?:[\p{Script=Han}，。、；：？！“”‘’《》〈〉（）【】…—·％a-zA-Z0-9,]|(?<=\d)\.(?=\d)|\\\*)*$/u;

/** The paragraphs of a body that is plain text; nothing where it may be more, or is empty. */
export function readPlainProse(body: string): string[] | undefined {
  const paragraphs: string[] = [];
  let isWithin = false;
  for (const one of body.split('\n')) {
    if (one !== '') {
      if (!line.test(one)) return undefined;
      const words = one.replaceAll('\\*', '*');
      paragraphs.push(isWithin ? paragraphs.pop() + words : words);
    }
    isWithin = one !== '';
  }
  return paragraphs.length === 0 ? undefined : paragraphs;
}
