import { citationForms, type Citation, type CitationForm, type CitedPlace } from '../../cite/citation.ts';
import { citationsOf } from '../../cite/citations.ts';
import { correctedPlace, correctionLink } from '../../cite/correction.ts';
import { placeWithin } from '../../cite/official.ts';
import { copy } from '../dialog/copy.ts';
import { drawQr, makeQrFigure } from '../dialog/qr-figure.ts';
import { makeSheet, openSheet, sheetRow, type Sheet } from '../dialog/sheet.ts';
import { element } from '../element.ts';
import { citedBy, citedWords, type Cited } from './cited.ts';
import type { Marked } from './marked.ts';

/** A form in which the panel gives citations: where it shows them, and what copies them. */
interface Offer {
  form: CitationForm;
  text: HTMLElement;
  button: HTMLButtonElement;
}

interface Panel extends Sheet {
  offers: Offer[];
  qr: HTMLElement;
  /** Leads to the editors, where the site says how to tell them of mistakes. */
  correction?: HTMLAnchorElement;
  citations: Citation[];
}

let panel: Panel | undefined;

/** Opens the panel for what the opener stands for. */
export const citeAt = (opener: HTMLElement): void => openPanel(citedBy(opener), opener);

/** Opens the panel for marked words. */
export const citeMarked = (marked: Marked, opener: HTMLElement): void => openPanel(citedWords(marked), opener);

function openPanel(cited: Cited | undefined, opener: HTMLElement): void {
  if (cited === undefined) return;
  const { place, words, around } = cited;
  panel ??= makePanel();
  panel.citations = citationsOf(place, today(), around);
  panel.title.textContent = titleFor(place, words);
  panel.words.textContent = place.quote ?? words ?? place.title ?? place.planTitle;
  for (const { form, text } of panel.offers) text.textContent = citationIn(panel, form).text;
  showCopied(panel);
  // The words of a quote would make a code too dense to read: it leads to their sentence.
  drawQr(panel.qr, place.address, place.code);
  if (panel.correction !== undefined) panel.correction.href = correctionLink(panel.correction.dataset['correction']!, correctedPlace(place, words));
  openSheet(panel, panel.offers[0]!.button, opener);
}

function titleFor(place: CitedPlace, words: string | undefined): string {
  if (place.quote !== undefined) return '引用所选文字';
  return words !== undefined && place.sentence === undefined ? '引用本句' : `引用${placeWithin(place) || '全文'}`;
}

const citationIn = ({ citations }: Panel, form: CitationForm): Citation => citations.find((citation) => citation.form === form)!;

function makePanel(): Panel {
  const offers = (Object.keys(citationForms) as CitationForm[]).map(makeOffer);
  const qr = makeQrFigure();
  const rows = offers.map(({ form, text, button }) => sheetRow(citationForms[form], text, button));
  const correction = document.querySelector<HTMLAnchorElement>('a[data-correction]')?.cloneNode() as HTMLAnchorElement | undefined;
  correction?.append('文字有误，点此纠错');
  const hint = element('p', { class: 'sheet-hint label' }, '选中正文里的任何文字，可以只引用这些文字。', ...(correction === undefined ? [] : [element('br', {}), correction]));
  const sheet = makeSheet('cite', element('dl', { class: 'sheet-rows' }, ...rows), qr, hint);
  return { ...sheet, offers, qr, citations: [], ...(correction === undefined ? {} : { correction }) };
}

function makeOffer(form: CitationForm): Offer {
  const text = element('div', { class: 'sheet-text', 'data-part': form });
  const button = element('button', { class: 'button', type: 'button', 'data-copy': form },
    element('span', {}, '复制'), element('span', { class: 'unseen' }, citationForms[form]));
  button.addEventListener('click', () => void take({ form, text, button }, panel!));
  return { form, text, button };
}

async function take({ form, text }: Offer, opened: Panel): Promise<void> {
  const { status } = opened;
  showCopied(opened);
  status.textContent = '';
  const done = await copy(citationIn(opened, form), text);
  if (done) showCopied(opened, form);
  status.textContent = done
    ? `已复制${citationForms[form]}，可粘贴到文稿中。`
    : `浏览器不让网页复制。${citationForms[form]}已选中，请按 Ctrl+C，手机上请长按后复制。`;
}

/** Says on the button of a form that it is on the clipboard. */
function showCopied({ offers }: Panel, copied?: CitationForm): void {
  for (const { form, button } of offers) button.firstElementChild!.textContent = form === copied ? '已复制' : '复制';
}

/** The reader's own day, `2026-11-23`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
