import { centred, stackHeight, stacked } from './block.ts';
import type { Block } from './block.ts';
import type { Drawing } from './element.ts';
import type { Frame } from './frame.ts';
import { numeralBlock } from './numeral.ts';

/** The large number of what a card stands for: in a column of its own on the left, or above the text. */
export type NumeralPlace = { size: number; columnWidth: number; gutter: number } | { size: number; gapBelow: number };

/** Where the text of a numbered card stands. */
export interface Room {
  left: number;
  width: number;
  height: number;
}

export function roomFor(numeral: string, place: NumeralPlace, frame: Frame): Room {
  const { margin, measure, body } = frame;
  const height = body.bottom - body.top;
  if ('columnWidth' in place) {
    const taken = place.columnWidth + place.gutter;
    return { left: margin + taken, width: measure - taken, height };
  }
  return { left: margin, width: measure, height: height - blockOf(numeral, place, frame).height - place.gapBelow };
}

/** A number and its text: side by side on one middle, or the text below the number. */
export function numbered(numeral: string, place: NumeralPlace, frame: Frame, blocks: readonly Block[]): Drawing[] {
  const number = blockOf(numeral, place, frame);
  if ('columnWidth' in place) return [...centred([number], frame.body), ...centred(blocks, frame.body)];
  const all = [number, ...blocks.map((block, index) => (index === 0 ? { ...block, gap: place.gapBelow } : block))];
  return stacked(all, frame.body.top + Math.max(0, spare(all, frame)) * shareAbove);
}

/** Of the height that is left over, so much is above: what stands a little high looks centred. */
const shareAbove = 0.4;

const spare = (blocks: readonly Block[], { body }: Frame): number => body.bottom - body.top - stackHeight(blocks);

function blockOf(numeral: string, place: NumeralPlace, { margin: left, measure }: Frame): Block {
  return numeralBlock(numeral, { left, size: place.size, width: 'columnWidth' in place ? place.columnWidth : measure });
}
