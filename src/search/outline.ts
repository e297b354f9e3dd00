import type { Directory } from './directory.ts';

/**
 * The outline of an edition in a few characters, for a page to carry: which task numbers each part has.
 * `20xx:1=1-5;2=6-10` where numbers run on, `2027*1=1-3;2=1-3` where they restart in each part.
 * With it a typed number leads somewhere before any file is loaded, or when none can be.
 */
export function writeOutline(edition: string, parts: readonly { number: number; tasks: readonly { id: string; number: number }[] }[]): string {
  const restarts = parts.some((part) => part.tasks.some((task) => task.id !== String(task.number)));
  const lists = parts.map((part) => `${part.number}=${ranges(part.tasks.map((task) => task.number)).join(',')}`);
  return `${edition}${restarts ? '*' : ':'}${lists.join(';')}`;
}

function ranges(numbers: readonly number[]): string[] {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = found[found.length - 1];
    if (range && range.last + 1 === number) range.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
}

/** The directory an outline stands for; titles are empty and every sentence number is taken to exist. */
export function readOutline(outline: string): Directory {
  const [, id, mark, lists] = /^(.+?)([:*])(.*)$/u.exec(outline) ?? [];
  if (id === undefined) return { editions: [] };
  const edition: Directory['editions'][number] = { id, current: true, parts: [], tasks: [] };
  for (const [, part, list] of (lists ?? '').matchAll(/(\d+)=([\d,-]*)/gu)) {
    edition.parts.push({ number: Number(part), title: '' });
    for (const [, first, last] of list!.matchAll(/(\d+)(?:-(\d+))?/gu)) {
      for (let number = Number(first); number <= Number(last ?? first); number += 1) {
        edition.tasks.push({
          id: mark === '*' ? `${part}-${number}` : String(number), number, part: Number(part), title: '', sentences: Number.MAX_SAFE_INTEGER,
        });
      }
    }
  }
  return { editions: [edition] };
}
