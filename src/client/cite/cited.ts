import type { CitedPlace } from '../../cite/citation.ts';
import type { Surroundings } from '../../cite/text-fragment.ts';
import { sentenceId } from '../../plan/address.ts';
import type { Marked } from './marked.ts';

/** What the panel is opened for. */
export interface Cited {
  place: CitedPlace;
  /** Words of the place, to show what is being cited. */
  words?: string;
  /** The words around a quote. */
  around?: Surroundings;
}

/** What an opener of the panel stands for: a sentence's number for the sentence, everything else for the place it stands in. */
export function citedBy(opener: Element): Cited | undefined {
  const place = placeAt(opener);
  const sentence = opener.closest('.sentence');
  const number = sentenceNumberAt(opener);
  if (place === undefined || sentence === null || number === undefined) return place && { place };
  return { place: sentencePlace(place, number), words: sentence.textContent ?? '' };
}

/** Marked words, cited with the sentence in which they begin. */
export function citedWords({ quote, before, after, start }: Marked): Cited | undefined {
  const place = placeAt(start);
  if (place === undefined) return undefined;
  const number = sentenceNumberAt(start);
  const cited = number === undefined ? place : sentencePlace(place, number);
  return { place: { ...cited, quote }, around: { before, after } };
}

/** The place an element belongs to: that of what holds it, or the page's own. Its address is made whole. */
function placeAt(element: Element): CitedPlace | undefined {
  const holder = element.closest<HTMLElement>('[data-cite]') ?? document.querySelector<HTMLElement>('template[data-cite]');
  if (holder === null) return undefined;
  const place = JSON.parse(holder.dataset['cite'] ?? '') as CitedPlace;
  return { ...place, address: new URL(place.address, window.location.href).href };
}

const sentenceNumberAt = (element: Element): number | undefined =>
  Number(element.closest('.sentence')?.querySelector<HTMLElement>('.sentence-link')?.dataset['number']) || undefined;

/** Outside tasks a sentence has an address, but no name by which to cite it. */
function sentencePlace(place: CitedPlace, number: number): CitedPlace {
  const address = `${place.address}#${sentenceId(number)}`;
  return place.task === undefined ? { ...place, address } : { ...place, address, sentence: number, code: `${place.code}-${number}` };
}
