import { palette } from '../palette.ts';
import { widthOf } from '../text-width.ts';
import type { Block } from './block.ts';
import { box, text } from './element.ts';
import type { Drawing, Rectangle } from './element.ts';

interface MarkStyle {
  left: number;
  size: number;
  gap: number;
  color?: string;
  weight?: 600 | 900;
  /** Of the frame, in pixels. */
  line?: number;
  /** Between characters, in pixels. */
  spacing?: number;
}

/** A few words in a frame, which say what this is, or whose words stand beside it. */
export function markBlock(content: string, { left, size, gap, color = palette.inkSoft, weight = 600, line = 1, spacing = 0 }: MarkStyle): Block {
  const [beside, above] = [Math.round(size * 0.4 + spacing / 3), Math.round(size * 0.35)];
  const width = widthOf(content) * size + (content.length - 1) * spacing + 2 * beside;
  const height = size + 2 * above;
  return {
    gap,
    height,
    draw: (top) => [
      text(content, { left: left + beside, width: width + spacing, baseline: top + above + 0.87 * size, size, weight, spacing, color }),
      ...frameOf({ left, top, width, height }, line, color),
    ],
  };
}

function frameOf({ left, top, width, height }: Rectangle, line: number, color: string): Drawing[] {
  return [
    box({ left, top, width, height: line }, color),
    box({ left, top: top + height - line, width, height: line }, color),
    box({ left, top, width: line, height }, color),
    box({ left: left + width - line, top, width: line, height }, color),
  ];
}
