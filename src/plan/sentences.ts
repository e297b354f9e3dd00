const stops = new Set('。！？');
const openers = new Set('“‘「『《〈（(【〔');
const closers = new Set('”’」』》〉）)】〕');

/**
 * Cuts running text into sentences. A sentence ends at 。！or ？ outside quotation marks and brackets,
 * or at the closing mark that directly follows such a stop. Joining the result gives the text back.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let depth = 0;
  let stopped = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (openers.has(character)) depth += 1;
    if (closers.has(character)) depth = Math.max(0, depth - 1);
    stopped = stops.has(character) || (stopped && closers.has(character));
    if (stopped && depth === 0 && !isClosing(text.charAt(at + 1))) {
      sentences.push(text.slice(start, at + 1));
      start = at + 1;
      stopped = false;
    }
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

function isClosing(character: string): boolean {
  return stops.has(character) || closers.has(character);
}
