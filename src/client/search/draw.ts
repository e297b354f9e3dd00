import type { Segment } from '../../search/excerpt.ts';
import type { Result } from '../../search/result.ts';
import { addressOf } from './site.ts';

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

/** One result as an item of the result list. */
export function drawResult(result: Result, current: string | undefined): HTMLLIElement {
  const label = labelWithEdition(result, current);
  const title = result.title.length > 0 ? drawSegments(result.title) : [label];
  return make('li', { class: 'search-result' },
    make('h2', { class: 'search-result-title' },
      make('a', { href: addressOf(result.path) },
        ...(result.title.length > 0 ? [make('span', { class: 'search-label' }, `${label} `)] : []), ...title)),
    ...(result.otherName ? [make('p', { class: 'search-other-name' }, '又称：', ...drawSegments(result.otherName))] : []),
    ...(result.excerpt ? [make('p', { class: 'search-excerpt' }, ...drawSegments(result.excerpt))] : []));
}
