import { diffArrays } from 'diff';
import { similarity } from '../edition/similarity.ts';
import { proposeEmendations } from '../emendation/propose.ts';
import { widened } from '../emendation/punctuation.ts';
import type { EmendationRecord } from '../emendation/schema.ts';
import type { Plan } from '../plan/model.ts';
import { passagesOf, type PassageName } from '../plan/passages.ts';

type MaskPlace = EmendationRecord['mask']['places'][number];

export interface CarriedEmendations {
  record: EmendationRecord;
  /** Readings of masks that are gone: they would be lost. */
  lost: MaskPlace[];
}

/** A passage is the same one, corrected, from this much likeness on. */
const samePassage = 0.3;

/**
 * The emendations of a plan that comes in another's place, with what editors did to those of the other: readings of masks,
 * notes on slips as long as the words are there, marks they took out or put in.
 * @param before the plan that the emendations belong to
 */
export function carryEmendations(before: Plan, edited: EmendationRecord, now: Plan): CarriedEmendations {
  const original = proposeEmendations(before);
  const proposed = proposeEmendations(now);
  const follow = follower(before, now);
  const texts = textsOf(now);
  const lost: MaskPlace[] = [];
  const masks = new Map(proposed.mask.places.map((mask) => [`${mask.place} ${mask.at} ${mask.form}`, mask]));
  for (const mask of edited.mask.places.filter(({ reading }) => reading !== undefined)) {
    const to = follow(mask.place);
    const found = masks.get(`${to?.place} ${to?.position(mask.at)} ${mask.form}`);
    if (found === undefined) lost.push(mask);
    else found.reading = mask.reading;
  }
  const places = new Map(Object.entries(proposed.punctuation.places).map(([place, positions]) => [place, new Set(positions)]));
  for (const place of new Set([...Object.keys(original.punctuation.places), ...Object.keys(edited.punctuation.places)])) {
    const to = follow(place);
    if (to === undefined) continue;
    const [was, is] = [original, edited].map((record) => new Set(record.punctuation.places[place]));
    const here = places.get(to.place) ?? new Set();
    for (const taken of was!.difference(is!)) here.delete(to.position(taken) ?? 0);
    for (const added of is!.difference(was!)) here.add(to.position(added) ?? 0);
    here.delete(0);
    places.set(to.place, here);
  }
  const slips = edited.slip.places.flatMap((slip) => {
    const to = follow(slip.place);
    return to !== undefined && texts.get(to.place)?.includes(slip.words) === true ? [{ ...slip, place: to.place }] : [];
  });
  return { record: { ...proposed, punctuation: counted(places, texts), slip: { count: slips.length, places: slips } }, lost };
}

/** Where a passage has gone, and each of its characters, counted from 1. */
interface Whereabouts {
  place: PassageName;
  position: (before: number) => number | undefined;
}

function follower(before: Plan, now: Plan): (place: PassageName) => Whereabouts | undefined {
  const [was, is] = [textsOf(before), textsOf(now)];
  const byText = Map.groupBy(is.keys(), (place) => is.get(place) ?? '');
  const known = new Map<PassageName, Whereabouts | undefined>();
  const find = (place: PassageName): Whereabouts | undefined => {
    const text = was.get(place);
    if (text === undefined) return undefined;
    const same = byText.get(text) ?? [];
    const to = same.includes(place) ? place : same.length === 1 ? same[0] : likest(place, text, is);
    const there = to === undefined ? undefined : is.get(to);
    if (to === undefined || there === undefined) return undefined;
    const positions = positionsIn(text, there);
    return { place: to, position: (at) => positions.get(at) };
  };
  return (place) => {
    if (!known.has(place)) known.set(place, find(place));
    return known.get(place);
  };
}

/** Among the passages of the same task, or whatever the place is in, the one that is most like the text. */
function likest(place: PassageName, text: string, passages: ReadonlyMap<PassageName, string>): PassageName | undefined {
  const owner = place.split('#')[0];
  return [...passages]
    .filter(([other]) => other.split('#')[0] === owner)
    .map(([other, words]) => ({ other, likeness: similarity(text, words) }))
    .filter(({ likeness }) => likeness >= samePassage)
    .sort((one, two) => two.likeness - one.likeness || Number(two.other === place) - Number(one.other === place))[0]?.other;
}

/** Characters are UTF-16 code units, as in the record. */
function positionsIn(before: string, now: string): Map<number, number> {
  const positions = new Map<number, number>();
  let [left, right] = [1, 1];
  for (const { count, added, removed } of diffArrays(before.split(''), now.split(''))) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) positions.set(left + step, right + step);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return positions;
}

function counted(places: ReadonlyMap<PassageName, ReadonlySet<number>>, texts: ReadonlyMap<PassageName, string>): EmendationRecord['punctuation'] {
  const sorted = [...texts.keys()].flatMap((place) => {
    const positions = [...places.get(place) ?? []].sort((a, b) => a - b);
    return positions.length === 0 ? [] : [[place, positions] as const];
  });
  const marks = sorted.flatMap(([place, positions]) => positions.map((at) => texts.get(place)?.charAt(at - 1) ?? ''));
  return {
    count: marks.length,
    forms: [...Map.groupBy(marks, (mark) => mark)].map(([source, all]) => ({ source, shown: widened(source) ?? source, count: all.length })),
    places: Object.fromEntries(sorted),
  };
}

const textsOf = (plan: Plan): Map<PassageName, string> => new Map(passagesOf(plan).map(({ name, passage }) => [name, passage.text]));
