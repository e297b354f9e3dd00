import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

type Palette = Record<string, string>;

/** The colours set in the rule that begins with these words. */
function paletteOf(selector: string): Palette {
  const start = css.indexOf(`${selector} {`);
  const rule = start < 0 ? '' : css.slice(start, css.indexOf('}', start));
  const colours = [...rule.matchAll(/--([\w-]+): (#[\da-f]+);/gu)];
  return Object.fromEntries(colours.map(([, name, colour]) => [name!, colour!]));
}

/** Relative luminance of `#rrggbb` or `#rgb`: WCAG 2.2. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../gu)!;
  const [red, green, blue] = digits.map((pair) => Number.parseInt(pair, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const light = paletteOf(':root');
const dark = paletteOf(':root:not([data-theme=light])');
const grounds = ['paper', 'paper-soft', 'accent-soft', 'mask'];

describe.each([['light', light], ['dark', dark]] as const)('the %s palette', (_, palette) => {
  const tooWeak = (marks: string[], on: string[], least: number): string[] =>
    marks.flatMap((mark) => on.map((ground) => ({ pair: `${mark} on ${ground}`, is: contrast(palette[mark]!, palette[ground]!) })))
      .filter(({ is }) => !(is >= least)).map(({ pair, is }) => `${pair}: ${is.toFixed(2)}`);

  test('sets what is read 7 to 1 against every ground', () => {
    expect(tooWeak(['ink', 'ink-soft', 'accent-ink'], grounds, 7)).toEqual([]);
  });

  test('sets large numerals 4.5 to 1, and lines and marks that mean something 3 to 1', () => {
    expect(tooWeak(['accent'], ['paper', 'paper-soft'], 4.5)).toEqual([]);
    expect(tooWeak(['rule-strong', 'accent'], grounds, 3)).toEqual([]);
  });
});

test('dark is the same, whether the device or the reader asks for it, and changes every colour', () => {
  expect(paletteOf(':root[data-theme=dark]')).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(Object.keys(light).length).toBeGreaterThan(0);
});

test('black on white is 21 to 1', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
});
