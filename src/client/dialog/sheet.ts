import { element } from '../element.ts';
import { loadStyle } from '../style.ts';
import { closeModal, openModal } from './modal.ts';
import css from './sheet.css?url';

/** A dialog at the window's edge. */
export interface Sheet {
  dialog: HTMLDialogElement;
  title: HTMLElement;
  /** What it is about. */
  words: HTMLElement;
  /** Says what came of what the reader chose. */
  status: HTMLElement;
}

const styled = loadStyle(css);

/** Makes a sheet, closed; the name makes its class and ids. */
export function makeSheet(name: string, ...content: Node[]): Sheet {
  const title = element('h2', { id: `${name}-title` });
  const words = element('p', { class: 'sheet-words', id: `${name}-words` });
  const status = element('p', { class: 'sheet-status', role: 'status' });
  const close = element('button', { class: 'sheet-close', type: 'button', 'aria-label': '关闭' }, '×');
  const dialog = element('dialog', { class: `sheet ${name}-panel`, 'aria-labelledby': title.id, 'aria-describedby': words.id },
    element('div', { class: 'sheet-page' }, element('header', { class: 'sheet-head' }, title, close, words), ...content, status));
  close.addEventListener('click', () => closeModal(dialog));
  document.body.append(dialog);
  return { dialog, title, words, status };
}

/** One thing a sheet offers: its name, then what it is and what can be done with it. */
export const sheetRow = (name: string, ...details: Node[]): HTMLElement =>
  element('div', {}, element('dt', {}, name), ...details.map((detail) => element('dd', {}, detail)));

/** Shows a sheet from its top; the focus comes back to what opened it. */
export function openSheet({ dialog, status }: Sheet, first: HTMLElement, opener: HTMLElement): void {
  status.textContent = '';
  void styled.then(() => {
    if (dialog.hasAttribute('open')) return;
    openModal(dialog, { first, closed: () => opener.focus({ preventScroll: true }) });
    dialog.firstElementChild!.scrollTop = 0;
  });
}
