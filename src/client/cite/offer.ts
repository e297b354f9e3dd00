import { markedIn, type Marked } from './marked.ts';

/** A phone moves the ends of a selection for a while. */
const settled = 200;
const gap = 10;

/** Offers to cite what is marked in a plan's text: below it, on touch screens at the window's lower edge. */
export function offerCiting(cite: (marked: Marked, opener: HTMLElement) => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-offer';
  button.textContent = '引用所选';
  button.hidden = true;
  const hint = document.createElement('p');
  hint.className = 'unseen';
  hint.setAttribute('role', 'status');
  document.body.append(hint);

  let marked: Marked | undefined;
  let timer = 0;
  let held = false;
  let by: 'mouse' | 'touch' | 'keyboard' = window.matchMedia('(hover: none)').matches ? 'touch' : 'mouse';

  const withdraw = (): void => {
    marked = undefined;
    button.hidden = true;
    hint.textContent = '';
  };

  const consider = (): void => {
    const selection = window.getSelection();
    const found = selection === null ? undefined : markedIn(selection);
    if (found === undefined) return withdraw();
    marked = found;
    // Next in the order of keys after the text.
    found.start.closest('.plan-text')?.after(button);
    button.hidden = false;
    place(button, selection!, by === 'touch');
    hint.textContent = by === 'keyboard' ? '按 Tab 键引用所选文字。' : '';
  };

  const soon = (): void => {
    window.clearTimeout(timer);
    if (!held) timer = window.setTimeout(consider, settled);
  };

  document.addEventListener('selectionchange', soon);
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    by = pointerType === 'touch' ? 'touch' : 'mouse';
    held = by === 'mouse' && target !== button;
  });
  const release = (): void => {
    if (!held) return;
    held = false;
    soon();
  };
  document.addEventListener('pointerup', release);
  document.addEventListener('pointercancel', release);
  window.addEventListener('resize', soon);
  document.addEventListener('keydown', (event) => {
    by = 'keyboard';
    if (button.hidden || document.querySelector('dialog[open]') !== null) return;
    if (event.key === 'Escape') withdraw();
    // From marked words the next stop is what can be done with them.
    if (event.key === 'Tab' && !event.shiftKey && document.activeElement !== button) {
      event.preventDefault();
      button.focus();
    }
  });
  // Pressing it must not unmark the words.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    // A tap may have unmarked them; a hand may have moved on since they were last looked at.
    const found = markedIn(window.getSelection()!) ?? marked;
    if (found !== undefined) cite(found, button);
  });
  consider();
}

function place(button: HTMLElement, selection: Selection, atEdge: boolean): void {
  const lines = selection.getRangeAt(selection.rangeCount - 1).getClientRects();
  const last = lines[lines.length - 1];
  const below = last !== undefined && last.bottom >= 0 && last.bottom + gap + button.offsetHeight <= window.innerHeight;
  button.classList.toggle('at-edge', atEdge || !below);
  if (atEdge || !below) {
    button.removeAttribute('style');
    return;
  }
  const frame = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  const room = document.documentElement.clientWidth - button.offsetWidth - gap;
  button.style.left = `${Math.max(gap, Math.min(last.right - button.offsetWidth / 2, room)) - frame.left}px`;
  button.style.top = `${last.bottom + gap - frame.top}px`;
}
