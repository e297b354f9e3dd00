/**
 * Marks that come to stand inside marks of their own kind alternate with the inner ones, level by level: “…‘…“…”…’…”
 * (GB/T 15834-2011: 引号里面还要用引号时，外面一层用双引号，里面一层用单引号；书名号同).
 *
 * @param text what will stand inside the outer marks
 * @param outer an opening and a closing mark, e.g. “”
 * @param inner those that stand inside them, e.g. ‘’
 */
export function nest(text: string, outer: string, inner: string): string {
  let depth = 0;
  return [...text].map((character) => {
    const side = Math.max(outer.indexOf(character), inner.indexOf(character));
    if (side < 0) return character;
    if (side === 0) depth += 1;
    // A quote may be cut out of the middle of another: what it closes was opened outside.
    const level = Math.max(depth, 1);
    if (side === 1) depth = level - 1;
    return (level % 2 === 1 ? inner : outer)[side];
  }).join('');
}
