/**
 * The three things a card is drawn with: a sheet, boxes and lines of text, each at its place in pixels.
 * They are the element trees satori takes; its ways are kept in this file.
 */

export interface Drawing {
  type: 'div';
  props: { style: Record<string, string | number>; children?: Drawing[] | string };
}

export type FontWeight = 600 | 900;

export const cardFamily = 'Noto Serif SC';

/** Where the baseline lies in a line box of height 1: (ascent − descent + line height) / 2 of Noto Serif SC, in em. */
const baselineInLine = (1.151 - 0.286 + 1) / 2;

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface TextStyle {
  left: number;
  /** Distance of the baseline from the sheet's top edge. */
  baseline: number;
  /** The measure: wide enough for the text, which is never broken here. */
  width: number;
  size: number;
  weight: FontWeight;
  color: string;
  align?: 'left' | 'center' | 'right';
  /** Extra space between characters, in pixels. */
  spacing?: number;
}

export function sheet(width: number, height: number, fill: string, ...children: Drawing[]): Drawing {
  return {
    type: 'div',
    props: {
      style: { position: 'relative', display: 'flex', width, height, backgroundColor: fill, fontFamily: cardFamily },
      children,
    },
  };
}

export function box(place: Rectangle, fill: string): Drawing {
  return { type: 'div', props: { style: { position: 'absolute', ...place, backgroundColor: fill } } };
}

/** One line of text on its baseline. */
export function text(content: string, style: TextStyle): Drawing {
  const { left, baseline, width, size, weight, color, align = 'left', spacing = 0 } = style;
  return {
    type: 'div',
    props: {
      style: {
        position: 'absolute',
        display: 'flex',
        boxSizing: 'border-box',
        justifyContent: { left: 'flex-start', center: 'center', right: 'flex-end' }[align],
        left,
        top: baseline - baselineInLine * size,
        width,
        height: size,
        fontSize: size,
        fontWeight: weight,
        lineHeight: 1,
        letterSpacing: spacing,
        whiteSpace: 'pre',
        color,
      },
      children: content,
    },
  };
}

/** The texts of a drawing with the weight each is set in. */
export function textsOf(drawing: Drawing): { content: string; weight: FontWeight }[] {
  const { children, style } = drawing.props;
  if (typeof children === 'string') return [{ content: children, weight: style['fontWeight'] as FontWeight }];
  return (children ?? []).flatMap(textsOf);
}
