/**
 * The table with which a query in Traditional characters finds text in Simplified ones: `from` and `to` in turn,
 * only for characters that occur in the text. A character that itself occurs in the text stands for itself.
 */
export function traditionalPairs(text: string, toSimplified: (character: string) => string): string {
  const published = new Set(text);
  let pairs = '';
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    if (published.has(character)) continue;
    const simplified = toSimplified(character);
    if (simplified !== character && published.has(simplified)) pairs += character + simplified;
  }
  return pairs;
}
