import type { FirstFile } from '../../search/first.ts';
import { openFirstFile } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { makeResult } from '../../search/result.ts';
import { firstSource } from '../../search/source.ts';
import { element } from '../element.ts';
import { readAddress } from './asked.ts';
import { drawResult } from './draw-result.ts';
import { fetchJson, once } from './load.ts';

/** A site built apart on the same host. */
interface Neighbour {
  name: string;
  /** Begins and ends with `/`. */
  address: string;
}

/** How many results of a neighbour are shown; its own search page has them all. */
const mostShown = 5;

/** What a neighbour has for what was typed, as it is shown; each has files of its own and a look-up of its own. */
function neighbourSearch({ name, address }: Neighbour): (typed: string) => Promise<Node[]> {
  const loadIndex = once(async () => openFirstFile(await fetchJson<FirstFile>(firstFilePath, 'no-cache', address)));
  const loadSource = once(async () => {
    const index = await loadIndex();
    return index.complete ? firstSource(index) : (await import('./load-full.ts')).fullOf(address)();
  });
  return async (typed) => {
    const index = await loadIndex();
    const query = index.readQuery(typed);
    if (query.wanted.length === 0) return [];
    const source = await loadSource();
    const hits = await source.find(query);
    if (hits.length === 0) return [element('p', {}, `“${name}”没有找到符合的内容。`)];
    const shown = await source.show(hits.slice(0, mostShown), query);
    const items = shown.map(({ record, haystack }) =>
      drawResult(makeResult(record, query, haystack), index.directory.editions[0]?.id, (path) => address + path.replace(/^\//u, '')));
    const all = element('a', { href: `${address}search/?${new URLSearchParams({ q: typed }).toString()}` }, `在“${name}”查看全部 ${hits.length} 条`);
    return [element('ol', { class: 'search-list' }, ...items), ...(hits.length > shown.length ? [element('p', {}, all)] : [])];
  };
}

/** Shows below the results of this site those of the sites beside it; where one gives no answer, the others still do. */
export function searchElsewhere(section: HTMLElement): void {
  const place = section.querySelector<HTMLElement>('[data-search-elsewhere]')!;
  const neighbours = (JSON.parse(place.dataset['searchElsewhere'] ?? '[]') as Neighbour[]).map((neighbour) => ({ neighbour, search: neighbourSearch(neighbour) }));
  let asked = '';
  const ask = (typed: string): void => {
    if (typed === asked) return;
    asked = typed;
    const answers = neighbours.map(({ neighbour: { name, address }, search }) => {
      const answer = element('section', { 'aria-label': `来自“${name}”` }, element('h2', { class: 'section-title' }, `来自“${name}”`));
      const fail = (): Node[] => [element('p', {}, '没有查到：搜索数据没有加载成功。', element('a', { href: address }, `打开“${name}”`))];
      if (typed.trim() !== '') {
        void search(typed).catch(fail).then((drawn) => {
          if (typed !== asked || drawn.length === 0) return;
          answer.append(...drawn);
          answer.hidden = false;
        });
      }
      answer.hidden = true;
      return answer;
    });
    place.replaceChildren(...answers);
  };
  section.addEventListener('search-asked', (event) => ask((event as CustomEvent<string>).detail));
  ask(readAddress().typed);
}
