import type { SearchRecord } from '../../search/records.ts';
import { labelOf, type Result } from '../../search/result.ts';
import { element } from '../element.ts';
import { drawSegments, labelWithEdition } from './draw.ts';
import { addressOf } from './site.ts';

/** One result as an item of the result list; `addressIn` gives addresses of the site it is of, this one unless told. */
export function drawResult(result: Result, current: string | undefined, addressIn = addressOf): HTMLLIElement {
  const label = labelWithEdition(result, current);
  const title = result.title.length > 0 ? drawSegments(result.title) : [label];
  return element('li', { class: 'search-result' },
    element('h2', { class: 'search-result-title' },
      element('a', { href: addressIn(result.path) },
        ...(result.title.length > 0 ? [element('span', { class: 'search-label' }, `${label} `)] : []), ...title)),
    ...(result.otherName ? [element('p', { class: 'search-other-name' }, '又称：', ...drawSegments(result.otherName))] : []),
    ...(result.excerpt ? [element('p', { class: 'search-excerpt' }, ...drawSegments(result.excerpt))] : []));
}

/** A glossary entry with its definition, of which styles show the beginning, as an item of the result list. The page holds the badges. */
export function drawTerm(record: SearchRecord, page: ParentNode): HTMLLIElement {
  const badge = page.querySelector<HTMLTemplateElement>(`template[data-ground="${record.ground ?? ''}"]`)?.content.cloneNode(true);
  const definition = record.sentences.join('');
  return element('li', { class: 'search-result search-term' },
    element('h2', { class: 'search-result-title' },
      element('a', { href: addressOf(record.url) }, element('span', { class: 'search-label' }, `${labelOf(record)} `), record.names[0] ?? ''),
      ...(badge ? [badge] : [])),
    ...(definition === '' ? [] : [element('p', { class: 'search-definition' }, definition)]));
}
