import { element } from '../element.ts';
import { enhanceSearchBox, styled } from './box.ts';
import { slashWanted, stored } from './shortcut.ts';
import { addressOf } from './site.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog; the link to the search page carries the outline of the plan. */
export async function openSearchDialog(link: HTMLElement): Promise<void> {
  dialog ??= draw(link.dataset['outline'] ?? '');
  await styled;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')!.focus();
}

function draw(outline: string): HTMLDialogElement {
  const input = element('input', {
    id: 'search-anywhere', type: 'search', name: 'q', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: '500',
  });
  const form = element('form', { class: 'search-box', role: 'search', action: addressOf('search/'), 'data-outline': outline },
    element('label', { class: 'search-box-label', for: input.id }, '搜索任务、词语或编号'),
    element('div', { class: 'search-box-field' }, input, element('button', {}, '搜索')));
  const slash = element('input', { type: 'checkbox' });
  const drawn = element('dialog', { class: 'search-dialog', 'aria-label': '搜索' }, form,
    element('form', { class: 'search-dialog-foot', method: 'dialog' },
      element('label', {}, slash, '按“/”键打开搜索'), element('button', { class: 'search-button' }, '关闭')));
  slash.checked = slashWanted();
  slash.addEventListener('change', () => {
    try {
      localStorage.setItem(stored, slash.checked ? 'on' : 'off');
    } catch { /* The choice then holds until the page is left. */ }
  });
  // What hits the dialog itself is beside what stands in it.
  drawn.addEventListener('click', ({ target }) => {
    if (target === drawn) drawn.close();
  });
  document.body.append(drawn);
  enhanceSearchBox(form);
  return drawn;
}
