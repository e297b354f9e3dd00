/** Work that threads share: each takes the next item that nobody has taken. */
export interface SharedList<Item> {
  items: readonly Item[];
  /** The number of that item, in memory that all threads see. */
  next: Int32Array<SharedArrayBuffer>;
}

export const sharedList = <Item>(items: readonly Item[]): SharedList<Item> => ({ items, next: new Int32Array(new SharedArrayBuffer(4)) });

/** The next item; nothing where all are taken. */
export const takeNext = <Item>({ items, next }: SharedList<Item>): Item | undefined => items[Atomics.add(next, 0, 1)];
