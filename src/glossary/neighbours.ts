import type { Occurrence } from './occurrences.ts';

/** A term that stands in the same sentences as another. */
export interface Neighbour {
  slug: string;
  /** How far the two keep each other's company, above 0 up to 1; the same seen from either. */
  weight: number;
  /** The first occurrence in each sentence or title they share, in reading order. */
  shared: Occurrence[];
}

/**
 * The terms nearest to each term, by the sentences and titles they share: their number over the geometric mean of how
 * many each stands in (cosine), so that a term of many sentences is not everybody's neighbour. Strongest first.
 * @param most how many to keep for each term
 */
export function neighboursOf(occurrences: ReadonlyMap<string, Occurrence[]>, most = 8): Map<string, Neighbour[]> {
  const placesBySlug = new Map([...occurrences].map(([slug, places]) => [slug, firstInEach(places)]));
  const slugsByPlace = new Map<string, string[]>();
  for (const [slug, places] of placesBySlug) {
    for (const key of places.keys()) slugsByPlace.set(key, [...slugsByPlace.get(key) ?? [], slug]);
  }
  return new Map([...placesBySlug].map(([slug, places]) => {
    const shared = new Map<string, Occurrence[]>();
    for (const [key, occurrence] of places) {
      for (const other of slugsByPlace.get(key) ?? []) {
        if (other !== slug) shared.set(other, [...shared.get(other) ?? [], occurrence]);
      }
    }
    const weightOf = (other: string, count: number): number => count / Math.sqrt(places.size * (placesBySlug.get(other)?.size ?? 1));
    return [slug, [...shared]
      .map(([other, together]) => ({ slug: other, weight: weightOf(other, together.length), shared: together }))
      .sort((a, b) => b.weight - a.weight || b.shared.length - a.shared.length || (a.slug < b.slug ? -1 : 1))
      .slice(0, most)];
  }));
}

function firstInEach(places: readonly Occurrence[]): Map<string, Occurrence> {
  const first = new Map<string, Occurrence>();
  for (const place of places) {
    const key = keyOf(place);
    if (!first.has(key)) first.set(key, place);
  }
  return first;
}

function keyOf(place: Occurrence): string {
  if (place.where === 'part') return `part ${place.part}`;
  return place.where === 'heading' ? `${place.task} title` : `${place.task ?? ''} ${place.sentence}`;
}
