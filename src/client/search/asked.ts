import { facetNames, type Facets } from '../../search/source.ts';

/** What the address bar says is searched for. */
export interface Asked {
  typed: string;
  chosen: Facets;
}

/** Browsers refuse very long addresses; such a search goes on without one. */
const longestAddress = 4000;

export function readAddress(): Asked {
  const parameters = new URLSearchParams(location.search);
  const chosen = facetNames.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { typed: parameters.get('q') ?? '', chosen: Object.fromEntries(chosen) };
}

export function writeAddress({ typed, chosen }: Asked, entry: 'push' | 'replace'): void {
  const parameters = new URLSearchParams(typed === '' ? {} : { q: typed });
  for (const name of facetNames) if (chosen[name] !== undefined) parameters.set(name, chosen[name]);
  const text = parameters.toString();
  if (text.length > longestAddress) return;
  history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + (text && `?${text}`));
}
