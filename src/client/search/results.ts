import { searchByPinyin } from '../../search/by-pinyin.ts';
import { readEntry, type EntryResult } from '../../search/entry.ts';
import type { FirstIndex, SearchEntry } from '../../search/first.ts';
import type { FullSource } from '../../search/full-source.ts';
import { nearest } from '../../search/nearest.ts';
import { termsMeant } from '../../search/offer.ts';
import { readOutline } from '../../search/outline.ts';
import type { Query } from '../../search/query.ts';
import { makeResult } from '../../search/result.ts';
import { firstSource, narrow, type Facets, type Hit, type Source } from '../../search/source.ts';
import { sitePagesNamed } from '../../search/site-pages.ts';
import { suggestTarget } from '../../search/suggestion.ts';
import { countNotice, emptyNotice, numberNotice, pinyinNotice, scopeNotice, sitePagesNotice } from '../../search/summary.ts';
import { missingNotice } from '../../search/wording.ts';
import { element } from '../element.ts';
import { readAddress, writeAddress } from './asked.ts';
import { drawResult, drawTerm } from './draw-result.ts';
import { drawFilters } from './filters.ts';
import { loadFirst } from './load.ts';
import { addressOf } from './site.ts';

const pageLength = 20;
const mostByPinyin = 8;
const typingPause = 200;
const noQuery: Query = { wanted: [], excluded: [], shortened: false };

/** What searches everything, where the first file does not hold it. */
const loadFull = (): Promise<FullSource> => import('./load-full.ts').then((module) => module.loadFull());

/** Redraws, and puts the keyboard back on the filter or the link it was on. */
function keepFocus(found: HTMLElement, redraw: () => void): void {
  const before = found.contains(document.activeElement) ? document.activeElement : null;
  redraw();
  if (before === null) return;
  const same = [...found.querySelectorAll<HTMLElement>('a, select')].find((one) =>
    one.dataset['facet'] === (before as HTMLElement).dataset['facet'] && one.getAttribute('href') === before.getAttribute('href'));
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
    writeAddress(asked, 'push');
    void run();
  };

  const say = (...message: (Node | string)[]): void => status.replaceChildren(...message);

  const retry = (): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'search-button' }, '再试一次');
    button.addEventListener('click', () => void run());
    return button;
  };

  const currentEdition = (): string | undefined => index?.directory.editions[0]?.id;

  const drawList = (entries: readonly SearchEntry[]): HTMLLIElement[] =>
    entries.map(({ record, haystack }) => drawResult(makeResult(record, noQuery, haystack), currentEdition()));

  /** What was surely meant, before what was found in text: where a number leads, terms, names that are read like this. */
  const drawDirect = (): { list: Node[]; numbers: number; sitePages: number; byPinyin: number; terms: ReadonlySet<string> } => {
    const { targets } = readNumber(asked.typed);
    const terms = index ? termsMeant(asked.typed, index) : [];
    const sitePages = sitePagesNamed(index ? index.simplify(asked.typed) : asked.typed);
    const byPinyin = index ? searchByPinyin(asked.typed, index.entries).slice(0, mostByPinyin) : [];
    const items = [
      ...targets.map((target) => drawResult(suggestTarget(target), currentEdition())),
      ...terms.map(({ record }) => drawTerm(record, section)),
      ...sitePages.map((page) => drawResult(page, currentEdition())),
      ...drawList(byPinyin.map(({ entry }) => entry)),
    ];
    const list = items.length > 0 ? [element('ol', { class: 'search-list search-direct' }, ...items)] : [];
    return { list, numbers: targets.length, sitePages: sitePages.length, byPinyin: byPinyin.length, terms: new Set(terms.map(({ record }) => record.url)) };
  };

  /** Where nothing was found: what was searched, and what may have been meant. */
  const drawNothing = (): Node[] => {
    if (!index) return [];
    const near = drawList(nearest(index.simplify(asked.typed), index.entries));
    return [
      element('p', { class: 'search-scope' }, scopeNotice(index.entries.map(({ record }) => record))),
      ...(near.length > 0 ? [element('h2', { class: 'search-near' }, '相近的词语和标题'), element('ol', { class: 'search-list' }, ...near)] : []),
    ];
  };

  /** What is said of the results. */
  const summarize = (query: Query, count: number, direct: ReturnType<typeof drawDirect>): string => {
    const { missing } = readNumber(asked.typed);
    const narrowed = Object.keys(asked.chosen).length > 0;
    return [
      missing ? missingNotice(missing) : '',
      direct.numbers > 0 ? numberNotice(direct.numbers) : '',
      direct.sitePages > 0 ? sitePagesNotice(direct.sitePages) : '',
      direct.byPinyin > 0 ? pinyinNotice(direct.byPinyin) : '',
      query.wanted.length === 0 ? emptyNotice(query) : count > 0 || narrowed || direct.list.length === 0 ? countNotice(count, narrowed) : '',
      query.shortened ? '词语过多，只按前面的词查找。' : '',
    ].join('');
  };

  const draw = async (source: Source, all: Hit[], query: Query, mine: number): Promise<void> => {
    const hits = narrow(all, asked.chosen);
    const direct = drawDirect();
    const drawPage = async (from: number): Promise<HTMLLIElement[]> =>
      (await source.show(hits.slice(from, from + pageLength), query))
        .filter(({ record }) => !direct.terms.has(record.url))
        .map(({ record, haystack }) => drawResult(makeResult(record, query, haystack), currentEdition()));
    const items = await drawPage(0);
    if (mine !== turn) return;
    const list = element('ol', { class: 'search-list' }, ...items);
    const more = element('button', { type: 'button', class: 'search-button', ...(hits.length > pageLength ? {} : { hidden: '' }) }, '显示更多结果');
    let shown = pageLength;
    more.addEventListener('click', () => {
      void drawPage(shown).then((next) => {
        shown += pageLength;
        more.hidden = shown >= hits.length;
        list.append(...next);
        next[0]?.querySelector('a')?.focus();
      });
    });
    const isNothing = all.length === 0 && direct.list.length === 0 && query.wanted.length > 0;
    keepFocus(found, () => found.replaceChildren(
      ...direct.list, drawFilters(all, asked.chosen, index?.directory, choose), ...(items.length > 0 ? [list, more] : []), ...(isNothing ? drawNothing() : [])));
    found.hidden = false;
    say(summarize(query, hits.length, direct));
    // On paper there is no box to read it from.
    status.dataset['asked'] = asked.typed;
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
    section.dispatchEvent(new CustomEvent('search-asked', { detail: typed }));
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
      const full = await loadFull();
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

  /** Loads what the first search will need; what fails here is told when somebody searches. */
  const warm = async (): Promise<void> => {
    if ((await loadFirst()).complete) return;
    await (await loadFull()).warm();
  };

  input.addEventListener('focus', () => void warm().catch(() => undefined), { once: true });
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
  // Only where the site is set up for it, and not needed for the site's own results.
  if (section.querySelector('[data-search-elsewhere]')) import('./elsewhere.ts').then(({ searchElsewhere }) => searchElsewhere(section), () => undefined);
}

