/**
 * What a card is drawn with: a sheet, boxes, lines of text and one-coloured shapes, each at its place in pixels.
 * They are the element trees satori takes, shapes apart; its ways are kept in this file.
 */

export interface Drawing {
  type: 'div' | 'img' | 'path';
  props: { style?: Record<string, string | number>; children?: Drawing[] | string; [attribute: string]: unknown };
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

export function box({ left, top, width, height }: Rectangle, fill: string): Drawing {
  return shape(`M0 0h${width}v${height}h${-width}z`, { left, top, unit: 1 }, fill);
}

/** How large a sheet is. */
export function sizeOf({ props: { style } }: Drawing): { width: number; height: number } {
  return { width: Number(style?.['width']), height: Number(style?.['height']) };
}

/** A coloured ground that text stands on. */
export function ground({ left, top, width, height }: Rectangle, fill: string): Drawing {
  return { type: 'div', props: { style: { position: 'absolute', display: 'flex', left, top, width, height, backgroundColor: fill } } };
}

/** A filled path, each of its units so many pixels. It must be a child of the sheet, and lies on top of all text. */
export function shape(path: string, { left, top, unit }: { left: number; top: number; unit: number }, fill: string): Drawing {
  return { type: 'path', props: { d: path, fill, transform: `translate(${left} ${top}) scale(${unit})` } };
}

/** A PNG picture, scaled to its place. */
export function picture(png: Uint8Array, { left, top, width, height }: Rectangle): Drawing {
  const src = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return { type: 'img', props: { src, width, height, style: { position: 'absolute', left, top } } };
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
        // Marks that meet share the blank between them.
        fontFeatureSettings: '"chws" 1',
        color,
      },
      children: content,
    },
  };
}

/** The texts of a drawing with the weight each is set in. */
export function textsOf(drawing: Drawing): { content: string; weight: FontWeight }[] {
  const { children, style } = drawing.props;
  if (typeof children === 'string') return [{ content: children, weight: style?.['fontWeight'] as FontWeight }];
  return (children ?? []).flatMap(textsOf);
}
