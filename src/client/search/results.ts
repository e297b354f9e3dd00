import { readEntry, type EntryResult } from '../../search/entry.ts';
import type { FirstIndex } from '../../search/first.ts';
import { readOutline } from '../../search/outline.ts';
import type { Query } from '../../search/query.ts';
import { makeResult } from '../../search/result.ts';
import { facetNames, firstSource, narrow, type Facets, type Hit, type Source } from '../../search/source.ts';
import { searchByPinyin, suggestTarget } from '../../search/suggest.ts';
import { countNotice, emptyNotice, missingNotice, pinyinNotice } from '../../search/wording.ts';
import { drawResult, make } from './draw.ts';
import { drawFilters } from './filters.ts';
import { loadFirst } from './load.ts';
import { addressOf } from './site.ts';

const pageLength = 20;
const mostByPinyin = 8;
const typingPause = 200;
const noQuery: Query = { wanted: [], excluded: [], shortened: false };

/** What the address bar says is searched for. */
interface Asked {
  typed: string;
  chosen: Facets;
}

function readAddress(): Asked {
  const parameters = new URLSearchParams(location.search);
  const chosen = facetNames.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { typed: parameters.get('q') ?? '', chosen: Object.fromEntries(chosen) };
}

function writeAddress({ typed, chosen }: Asked, entry: 'push' | 'replace'): void {
  const parameters = new URLSearchParams(typed === '' ? {} : { q: typed });
  for (const name of facetNames) if (chosen[name] !== undefined) parameters.set(name, chosen[name]);
  const text = parameters.toString();
  // Browsers refuse very long addresses; the search itself goes on.
  if (text.length > 4000) return;
  history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + (text && `?${text}`));
}

/** Redraws, and puts the keyboard back on the filter or the link it was on. */
function keepFocus(found: HTMLElement, redraw: () => void): void {
  const before = found.contains(document.activeElement) ? document.activeElement : null;
  redraw();
  if (before === null) return;
  const same = [...found.querySelectorAll<HTMLElement>('a, select')].find((element) =>
    element.dataset['facet'] === (before as HTMLElement).dataset['facet'] && element.getAttribute('href') === before.getAttribute('href'));
  same?.focus({ preventScroll: true });
}

/** Searches as one types, on the search page itself. */
export function enhanceSearchResults(root: ParentNode): void {
  const section = root.querySelector<HTMLElement>('[data-search-results]');
  const form = section?.closest('main')?.querySelector<HTMLFormElement>('form[data-search-box]');
  const input = form?.querySelector('input');
  const status = section?.querySelector<HTMLElement>('[data-search-status]');
  const found = section?.querySelector<HTMLElement>('[data-search-found]');
  const idle = section?.querySelector<HTMLElement>('[data-search-idle]');
  if (!section || !form || !input || !status || !found || !idle) return;

  let asked = readAddress();
  let turn = 0;
  let timer = 0;
  let composing = false;
  let index: FirstIndex | undefined;

  const readNumber = (typed: string): EntryResult =>
    index ? readEntry(index.simplify(typed), index.directory) : readEntry(typed, readOutline(form.dataset['outline'] ?? ''));

  const choose = (chosen: Facets): void => {
    asked = { ...asked, chosen };
    writeAddress(asked, 'replace');
    void run();
  };

  const say = (...message: (Node | string)[]): void => status.replaceChildren(...message);

  const retry = (): HTMLButtonElement => {
    const button = make('button', { type: 'button', class: 'search-button' }, '再试一次');
    button.addEventListener('click', () => void run());
    return button;
  };

  const currentEdition = (): string | undefined => index?.directory.editions[0]?.id;

  /** Where a number leads and names that are read like this, in a list of their own before what was found in text. */
  const drawDirect = (): { list: Node[]; numbers: number; byPinyin: number } => {
    const { targets } = readNumber(asked.typed);
    const byPinyin = index ? searchByPinyin(asked.typed, index.entries).slice(0, mostByPinyin) : [];
    const results = [
      ...targets.map(suggestTarget),
      ...byPinyin.map(({ entry }) => makeResult(entry.record, noQuery, entry.haystack)),
    ];
    const items = results.map((result) => drawResult(result, currentEdition()));
    const list = items.length > 0 ? [make('ol', { class: 'search-list search-direct' }, ...items)] : [];
    return { list, numbers: targets.length, byPinyin: byPinyin.length };
  };

  /** What is said of the results. */
  const summarize = (query: Query, count: number, direct: { numbers: number; byPinyin: number }): string => {
    const { missing } = readNumber(asked.typed);
    return [
      missing ? missingNotice(missing) : '',
      direct.byPinyin > 0 ? pinyinNotice(direct.byPinyin) : '',
      query.wanted.length === 0 ? emptyNotice(query) : count > 0 || direct.numbers + direct.byPinyin === 0 ? countNotice(count) : '',
      query.shortened ? '词语过多，只按前面的词查找。' : '',
    ].join('');
  };

  const draw = async (source: Source, all: Hit[], query: Query, mine: number): Promise<void> => {
    const hits = narrow(all, asked.chosen);
    const drawPage = async (from: number): Promise<HTMLLIElement[]> =>
      (await source.show(hits.slice(from, from + pageLength), query))
        .map(({ record, haystack }) => drawResult(makeResult(record, query, haystack), currentEdition()));
    const items = await drawPage(0);
    if (mine !== turn) return;
    const list = make('ol', { class: 'search-list' }, ...items);
    const more = make('button', { type: 'button', class: 'search-button', ...(hits.length > pageLength ? {} : { hidden: '' }) }, '显示更多结果');
    let shown = pageLength;
    more.addEventListener('click', () => {
      void drawPage(shown).then((next) => {
        shown += pageLength;
        more.hidden = shown >= hits.length;
        list.append(...next);
        next[0]?.querySelector('a')?.focus();
      });
    });
    const direct = drawDirect();
    keepFocus(found, () =>
      found.replaceChildren(...direct.list, drawFilters(all, asked.chosen, index?.directory, choose), list, more));
    found.hidden = false;
    say(summarize(query, hits.length, direct));
  };

  /** Says what failed, shows where a number leads all the same, and offers to try again. */
  const drawFailure = (): void => {
    const { list } = drawDirect();
    found.replaceChildren(...list);
    found.hidden = list.length === 0;
    idle.hidden = list.length > 0;
    say('搜索数据没有加载成功，可能是网络中断。', list.length > 0 ? '按编号仍可打开。' : '', retry());
  };

  const run = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { typed } = asked;
    idle.hidden = typed.trim() !== '';
    if (typed.trim() === '') {
      found.hidden = true;
      say();
      return;
    }
    if (!index) say('正在查找…');
    try {
      index = await loadFirst();
    } catch {
      if (mine === turn) drawFailure();
      return;
    }
    const query = index.readQuery(typed);
    const first = firstSource(index);
    const early = await first.find(query);
    if (mine !== turn) return;
    if (index.complete || query.wanted.length === 0) {
      await draw(first, early, query, mine);
      return;
    }
    if (early.length > 0) await draw(first, early, query, mine);
    if (mine === turn) say('正在查找全部内容…');
    try {
      const full = await (await import('./load-full.ts')).loadFull();
      const hits = await full.find(query);
      if (mine === turn) await draw(full, hits, query, mine);
    } catch {
      if (mine !== turn) return;
      await draw(first, early, query, mine);
      status.append('目前只查找了各页名称和当前年度的任务，其余内容没有加载成功。', retry());
    }
  };

  const ask = (entry: 'push' | 'replace'): void => {
    clearTimeout(timer);
    if (input.value === asked.typed && entry === 'replace') return;
    asked = { typed: input.value, chosen: {} };
    writeAddress(asked, entry);
    void run();
  };

  const askSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask('replace'), typingPause);
  };

  input.addEventListener('focus', () => void loadFirst().catch(() => undefined), { once: true });
  input.addEventListener('compositionstart', () => { composing = true; });
  input.addEventListener('compositionend', () => {
    composing = false;
    askSoon();
  });
  input.addEventListener('input', (event) => {
    if (!composing && !(event as InputEvent).isComposing) askSoon();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (composing) return;
    const [target] = readNumber(input.value).targets;
    if (target) location.assign(addressOf(target.path));
    else ask('push');
  });
  window.addEventListener('popstate', () => {
    asked = readAddress();
    input.value = asked.typed;
    void run();
  });

  input.value = asked.typed;
  void run();
}

