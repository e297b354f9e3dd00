/** Where two texts part. */
export interface Parting {
  /** Offset in the source at which it goes on otherwise than the page. */
  source: number;
  page: number;
}

/**
 * Follows a page through its source, character by character.
 * @param asides texts that stand somewhere in the source but elsewhere on the page; each is passed over once
 * @returns where they part for good, or nothing when the page and the asides are the source
 */
export function partingOf(source: string, page: string, asides: readonly string[]): Parting | undefined {
  let furthest: Parting = { source: 0, page: 0 };
  const follow = (sourceAt: number, pageAt: number, left: readonly string[]): boolean => {
    let [at, on] = [sourceAt, pageAt];
    for (;;) {
      // An aside may begin like the text that follows it: then both ways are tried.
      for (const [index, aside] of left.entries()) {
        if (source.startsWith(aside, at) && follow(at + aside.length, on, left.toSpliced(index, 1))) return true;
      }
      if (at + on > furthest.source + furthest.page) furthest = { source: at, page: on };
      if (at === source.length || on === page.length) return at === source.length && on === page.length && left.length === 0;
      if (source[at] !== page[on]) return false;
      at += 1;
      on += 1;
    }
  };
  return follow(0, 0, asides.filter((aside) => aside !== '')) ? undefined : furthest;
}
