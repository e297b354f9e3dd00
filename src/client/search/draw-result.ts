import type { SearchRecord } from '../../search/records.ts';
import { labelOf, type Result } from '../../search/result.ts';
import { drawSegments, labelWithEdition, make } from './draw.ts';
import { addressOf } from './site.ts';

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

/** A glossary entry with its definition, of which styles show the beginning, as an item of the result list. The page holds the badges. */
export function drawTerm(record: SearchRecord, page: ParentNode): HTMLLIElement {
  const badge = page.querySelector<HTMLTemplateElement>(`template[data-ground="${record.ground ?? ''}"]`)?.content.cloneNode(true);
  const definition = record.sentences.join('');
  return make('li', { class: 'search-result search-term' },
    make('h2', { class: 'search-result-title' },
      make('a', { href: addressOf(record.url) }, make('span', { class: 'search-label' }, `${labelOf(record)} `), record.names[0] ?? ''),
      ...(badge ? [badge] : [])),
    ...(definition === '' ? [] : [make('p', { class: 'search-definition' }, definition)]));
}
