/** A place in a sequence that should count upwards. */
export interface Numbered {
  number: number;
  /** Looks like running text rather than a heading: taken only where its number is the one that is due. */
  weak?: boolean;
}

interface Link<Item> {
  item: Item;
  score: number;
  before: Link<Item> | undefined;
}

/**
 * The run of numbers that most likely is the numbering: strictly increasing, as long as possible, with as few gaps as possible.
 * @param first the numbers with which it may begin without a gap
 * @param prefer which of equals: the later where what is numbered may be listed above, the earlier where lists may stand inside it
 */
export function numberingChain<Item extends Numbered>(items: readonly Item[], first: readonly number[] = [1], prefer: 'later' | 'earlier' = 'later'): Item[] {
  const beats = (score: number, rival: number): boolean => (prefer === 'later' ? score >= rival : score > rival);
  const best = new Map<number, Link<Item>>();
  for (const item of items) {
    let before: Link<Item> | undefined;
    let gain = 0;
    for (const [number, link] of best) {
      if (number >= item.number) continue;
      const score = link.score + (number === item.number - 1 ? 1 : 0);
      if (before === undefined || beats(score, gain)) [before, gain] = [link, score];
    }
    const start = first.includes(item.number) ? 1 : 0;
    if (before !== undefined && start > gain) before = undefined;
    const due = before === undefined ? start === 1 : before.item.number === item.number - 1;
    if (item.weak === true && !due) continue;
    const score = 1 + (before === undefined ? start : gain);
    const rival = best.get(item.number);
    if (rival === undefined || beats(score, rival.score)) best.set(item.number, { item, score, before });
  }
  let link = [...best.values()].reduce<Link<Item> | undefined>((top, other) => (top === undefined || other.score > top.score ? other : top), undefined);
  const chain: Item[] = [];
  for (; link !== undefined; link = link.before) chain.unshift(link.item);
  return chain;
}
