import { citationForms, type Citation, type CitationForm, type CitedPlace } from '../../cite/citation.ts';
import { citationsOf } from '../../cite/citations.ts';
import { placeWithin } from '../../cite/official.ts';
import { citedBy, citedWords, type Cited } from './cited.ts';
import { copy } from './copy.ts';
import type { Marked } from './marked.ts';
import { closeModal, openModal } from './modal.ts';

interface Panel {
  dialog: HTMLDialogElement;
  part: (name: string) => HTMLElement;
  citations: Citation[];
}

let panel: Panel | undefined;

/** Opens the panel for what the opener stands for. */
export const citeAt = (opener: HTMLElement): void => openPanel(citedBy(opener), opener);

/** Opens the panel for marked words. */
export const citeMarked = (marked: Marked, opener: HTMLElement): void => openPanel(citedWords(marked), opener);

/** The focus comes back to what opened it. */
function openPanel(cited: Cited | undefined, opener: HTMLElement): void {
  if (cited === undefined) return;
  const { place, words, around } = cited;
  panel ??= makePanel();
  const { dialog, part } = panel;
  panel.citations = citationsOf(place, today(), around);
  part('title').textContent = titleFor(place, words);
  part('words').textContent = place.quote ?? words ?? place.title ?? place.planTitle;
  part('status').textContent = '';
  for (const { form, text } of panel.citations) part(form).textContent = text;
  showCopied(dialog);
  drawQr(place, part('qr'));
  if (dialog.hasAttribute('open')) return;
  openModal(dialog, {
    first: dialog.querySelector<HTMLElement>('[data-copy]')!,
    closed: () => opener.focus({ preventScroll: true }),
  });
  part('sheet').scrollTop = 0;
}

function titleFor(place: CitedPlace, words: string | undefined): string {
  if (place.quote !== undefined) return '引用所选文字';
  return words !== undefined && place.sentence === undefined ? '引用本句' : `引用${placeWithin(place) || '全文'}`;
}

function makePanel(): Panel {
  const template = document.querySelector<HTMLTemplateElement>('template[data-cite]')!;
  const dialog = template.content.firstElementChild!.cloneNode(true) as HTMLDialogElement;
  document.body.append(dialog);
  const part = (name: string): HTMLElement => dialog.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const made: Panel = { dialog, part, citations: [] };
  dialog.addEventListener('click', ({ target }) => {
    const form = (target as HTMLElement).closest<HTMLElement>('[data-copy]')?.dataset['copy'];
    const citation = made.citations.find((one) => one.form === form);
    if (citation !== undefined) void take(citation, made);
    else if ((target as HTMLElement).closest('[data-close]')) closeModal(dialog);
  });
  return made;
}

async function take(citation: Citation, { dialog, part }: Panel): Promise<void> {
  const { form } = citation;
  const status = part('status');
  showCopied(dialog);
  status.textContent = '';
  const done = await copy(citation, part(form));
  if (done) showCopied(dialog, form);
  status.textContent = done
    ? `已复制${citationForms[form]}，可粘贴到文稿中。`
    : `浏览器不让网页复制。${citationForms[form]}已选中，请按 Ctrl+C，手机上请长按后复制。`;
}

/** Says on the button of a form that it is on the clipboard. */
function showCopied(dialog: HTMLDialogElement, copied?: CitationForm): void {
  dialog.querySelectorAll<HTMLElement>('[data-copy]').forEach((button) => {
    button.firstElementChild!.textContent = button.dataset['copy'] === copied ? '已复制' : '复制';
  });
}

/** The words of a quote would make a code too dense to read: it leads to their sentence. */
function drawQr({ address, code }: CitedPlace, figure: HTMLElement): void {
  figure.hidden = true;
  import('../../cite/qr.ts').then(({ qrPath }) => {
    const { size, path } = qrPath(address);
    const drawing = figure.querySelector('svg')!;
    drawing.setAttribute('viewBox', `0 0 ${size} ${size}`);
    drawing.querySelector('path')!.setAttribute('d', path);
    figure.querySelector('figcaption')!.textContent = code;
    figure.hidden = false;
  }, () => undefined);
}

/** The reader's own day, `2026-11-23`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
