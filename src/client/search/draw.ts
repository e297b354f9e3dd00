import type { Segment } from '../../search/excerpt.ts';
import type { Result } from '../../search/result.ts';

/** Makes an element; text is always text, never markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export const drawSegments = (segments: readonly Segment[]): (Node | string)[] =>
  segments.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));

/** 第19项 · 2031 */
export const labelWithEdition = ({ label, edition }: Result, current: string | undefined): string =>
  edition === undefined || edition === current ? label : `${label} · ${edition}`;
