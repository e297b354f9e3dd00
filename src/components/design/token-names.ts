import css from '../../styles/tokens.css?raw';

const root = css.slice(css.indexOf(':root {'), css.indexOf('}'));
const named = (pattern: RegExp): string[] => [...root.matchAll(pattern)].map(([, name]) => name!);

/** The names of the colours, sizes, families and distances everything is made of, read from the style that sets them. */
export const tokens = {
  colours: named(/(--[\w-]+): #/gu),
  sizes: named(/(--step-[\w-]+):/gu),
  families: named(/(--font-\w+):/gu),
  distances: named(/(--space-\d|--gutter):/gu),
};
