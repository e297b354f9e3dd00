import { widthOf } from '../text-width.ts';
import { setTitle } from '../title-breaks.ts';
import { text } from './element.ts';
import type { Drawing, TextStyle } from './element.ts';

/** How much smaller a line may be set than it asks for. */
export const smallest = 0.78;

/** A line of text, smaller where its measure asks for it; what still does not fit ends in an ellipsis. */
export function fitted(content: string, style: TextStyle): Drawing {
  if (widthOf(content) * style.size <= style.width) return text(content, style);
  const sizes = [style.size * (1 + smallest) / 2, style.size * smallest].map(Math.floor);
  const place = { width: style.width, height: style.size, maxLines: 1, sizes, leading: 1 };
  const { lines, size } = setTitle(content, place);
  if (lines.length <= 1) return text(content, { ...style, size });
  const [beginning = ''] = setTitle(content, { ...place, width: style.width - 2 * size }).lines;
  return text(`${beginning}……`, { ...style, size });
}
