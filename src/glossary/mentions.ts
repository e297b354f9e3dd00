import type { Entry } from './schema.ts';

/** Which entries speak of which others in their definitions and notes: for each entry, those that mention it by name. */
export function mentionsOf(entries: readonly Entry[]): Map<string, Entry[]> {
  const texts = entries.map((entry) => ({ entry, text: `${entry.definition ?? ''}\n${entry.note ?? ''}` }));
  return new Map(entries.map(({ slug, term, aliases = [] }) => [
    slug,
    texts.filter(({ entry, text }) => entry.slug !== slug && [term, ...aliases].some((name) => text.includes(name))).map(({ entry }) => entry),
  ]));
}
