/**
 * Opens a term's definition where it stands: on hover, on keyboard focus, on a first tap. The definition comes from the
 * page's own notes. Where these stand in the margin, the note is pointed out instead.
 */
import { termAt } from './term-at.ts';

const openAfter = 150;
const closeAfter = 250;

const inMargin = (): boolean => !document.documentElement.dataset['elder']
  && window.matchMedia('(min-width: 70em)').matches && CSS.supports('top', 'anchor(--a top)');

const popover = document.createElement('div');
popover.className = 'term-popover';
popover.id = 'term-popover';
popover.setAttribute('role', 'tooltip');
popover.hidden = true;
document.body.append(popover);

let shown: HTMLAnchorElement | undefined;
let pointed: Element | undefined;
let timer = 0;

function noteOf(term: HTMLAnchorElement): Element | undefined {
  return [...document.querySelectorAll('.note')].find((note) => note.querySelector<HTMLAnchorElement>('.note-more')?.href === term.href);
}

function open(term: HTMLAnchorElement): void {
  close();
  const note = noteOf(term);
  if (note === undefined) return;
  if (inMargin()) {
    pointed = note;
    note.classList.add('pointed');
    return;
  }
  popover.replaceChildren(...[...note.querySelectorAll('.note-term, .kind, p')].map((part) => part.cloneNode(true)));
  popover.hidden = false;
  term.setAttribute('aria-describedby', popover.id);
  shown = term;
  const word = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const room = document.documentElement.clientWidth - popover.offsetWidth;
  popover.style.left = `${window.scrollX + Math.max(0, Math.min(word.left, room - 16))}px`;
  popover.style.top = `${window.scrollY + word.bottom + 6}px`;
}

function close(): void {
  window.clearTimeout(timer);
  pointed?.classList.remove('pointed');
  pointed = undefined;
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  popover.hidden = true;
}

function later(action: () => void, delay: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

// A tap would focus the term before it clicks; a click that opens is no click that leaves.
let tapped = false;

function pointedAt(event: PointerEvent): void {
  if (event.pointerType !== 'mouse') return;
  const term = termAt(event.target);
  if (term !== undefined && term !== shown) later(() => open(term), openAfter);
  else if (term !== undefined || popover.contains(event.target as Node)) window.clearTimeout(timer);
  else later(close, closeAfter);
}

function focused({ target }: Event): void {
  const term = termAt(target);
  if (tapped || popover.contains(target as Node)) return;
  if (term === undefined) close();
  else open(term);
}

function clicked(event: Event): void {
  const term = termAt(event.target);
  if (!tapped || term === undefined || term === shown || inMargin() || noteOf(term) === undefined) return;
  event.preventDefault();
  open(term);
}

function listen(): void {
  document.addEventListener('pointerover', pointedAt);
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    tapped = pointerType !== 'mouse';
    if (termAt(target) === undefined && !popover.contains(target as Node)) close();
  });
  document.addEventListener('focusin', focused);
  document.addEventListener('click', clicked);
  document.addEventListener('keydown', (event) => {
    tapped = false;
    if (event.key === 'Escape') close();
  });
}

let listening = false;

/** Takes over from the script that waits for a first event on a term, and answers that event. */
export function takeOver(event: Event, byTap: boolean): void {
  if (!listening) {
    listening = true;
    tapped = byTap;
    listen();
  }
  const term = termAt(event.target)!;
  if (event.type === 'pointerover' && term.matches(':hover')) pointedAt(event as PointerEvent);
  if (event.type === 'focusin' && term === document.activeElement) focused(event);
  // It has been kept from leading to the term's page.
  if (event.type === 'click' && (inMargin() || noteOf(term) === undefined)) window.location.assign(term.href);
  else if (event.type === 'click') open(term);
}
