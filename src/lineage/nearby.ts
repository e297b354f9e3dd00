/**
 * As many of a list as are wanted: its first and those around one of the others, in the order of the list.
 * @param at where that one stands; where nowhere, those behind the first are given
 */
export function nearby<Item>(all: readonly Item[], at: number, most: number): Item[] {
  if (all.length <= most) return [...all];
  const beside = most - 1;
  const start = Math.max(1, Math.min(at - Math.floor(beside / 2), all.length - beside));
  return [...all.slice(0, 1), ...all.slice(start, start + beside)];
}
