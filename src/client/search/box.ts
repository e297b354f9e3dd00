import { readEntry } from '../../search/entry.ts';
import type { FirstIndex } from '../../search/first.ts';
import { readOutline } from '../../search/outline.ts';
import { suggest } from '../../search/suggest.ts';
import { suggestTarget, type Suggestion, type Suggestions } from '../../search/suggestion.ts';
import { missingNotice, suggestNotice } from '../../search/wording.ts';
import { element } from '../element.ts';
import { loadStyle } from '../style.ts';
import { drawSegments, labelWithEdition } from './draw.ts';
import { loadFirst } from './load.ts';
import { addressOf, searchAddress } from './site.ts';
import css from './begun.css?url';

/** Settles when the box and what is drawn around it have their style. */
export const styled = loadStyle(css);

/** What to offer while there is only the outline that the page carries: numbers. */
function suggestFromOutline(typed: string, outline: string): Suggestions {
  const { targets, missing } = readEntry(typed, readOutline(outline));
  return { list: targets.map(suggestTarget), missing };
}

/** Adds suggestions to a search form: a combobox with a list, by the ARIA pattern. Without it the form still works. */
export function enhanceSearchBox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (input === null) return;
  const outline = form.dataset['outline'] ?? '';
  const list = element('ul', { class: 'search-suggestions', role: 'listbox', id: `${input.id}-list`, 'aria-label': '搜索建议', hidden: '' });
  const notice = element('p', { class: 'search-notice', role: 'status' });
  const heard = element('p', { class: 'unseen', role: 'status' });
  form.append(list, notice, heard);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id], ['autocomplete', 'off']] as const) {
    input.setAttribute(name, value);
  }

  let index: FirstIndex | undefined;
  let composing = false;
  let active = -1;
  let addresses: string[] = [];

  const offer = (): Suggestions => (index ? suggest(input.value, index) : suggestFromOutline(input.value, outline));

  const activate = (position: number): void => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = position;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const close = (): void => {
    activate(-1);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };

  const drawOption = (suggestion: Suggestion): (Node | string)[] => {
    const current = index?.directory.editions[0]?.id;
    return [
      element('span', { class: 'search-label' }, labelWithEdition(suggestion, current)), ' ', ...drawSegments(suggestion.title),
      ...(suggestion.otherName ? [element('span', { class: 'search-other-name' }, ' 又称：', ...drawSegments(suggestion.otherName))] : []),
      ...(suggestion.excerpt?.some(({ hit }) => hit) ? [element('span', { class: 'search-excerpt' }, ...drawSegments(suggestion.excerpt))] : []),
    ];
  };

  const update = (): void => {
    activate(-1);
    const typed = input.value.trim();
    const { list: suggestions, missing } = typed === '' ? { list: [] as Suggestion[] } : offer();
    notice.textContent = missing ? missingNotice(missing) : '';
    const all = typed === '' ? [] : [['查看“', element('b', {}, typed.length > 24 ? `${typed.slice(0, 24)}…` : typed), '”的全部结果']];
    const options = [...suggestions.map(drawOption), ...all];
    addresses = [...suggestions.map(({ path }) => addressOf(path)), searchAddress(typed)];
    list.replaceChildren(...options.map((content, position) => {
      const option = element('li', { role: 'option', id: `${list.id}-${position}`, 'aria-selected': 'false' }, ...content);
      option.addEventListener('click', () => location.assign(addresses[position]!));
      return option;
    }));
    list.hidden = options.length === 0;
    heard.textContent = typed === '' ? '' : suggestNotice(suggestions.length);
    input.setAttribute('aria-expanded', String(!list.hidden));
  };

  const load = (): void => {
    if (index) return;
    loadFirst().then((loaded) => {
      index = loaded;
      // Whoever is moving through the list already keeps it as it is.
      if (document.activeElement === input && !composing && input.value !== '' && active < 0) update();
    }, () => {
      notice.textContent = '搜索建议没有加载成功，仍可输入编号直达。';
    });
  };

  input.addEventListener('focus', load);
  input.addEventListener('compositionstart', () => { composing = true; });
  input.addEventListener('compositionend', () => {
    composing = false;
    update();
  });
  input.addEventListener('input', (event) => {
    if (composing || (event as InputEvent).isComposing) return;
    load();
    update();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || composing || event.keyCode === 229) return;
    const count = list.children.length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Escape') {
      input.closest('dialog')?.close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      if (list.hidden) update();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place past either end is the input itself.
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      location.assign(addresses[active]!);
    }
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  form.addEventListener('submit', (event) => {
    if (composing) {
      event.preventDefault();
      return;
    }
    const [likeliest] = input.value.trim() === '' ? [] : offer().list;
    if (likeliest?.exact !== true) return;
    event.preventDefault();
    location.assign(addressOf(likeliest.path));
  });
  if (document.activeElement === input) load();
}
