interface Modal {
  /** What has the focus first. */
  first: HTMLElement;
  /** Gives the focus back. */
  closed: () => void;
}

/** The second half of a double click on what opened a dialog does not close it. */
const doubleClick = 500;

/** Shows a dialog above the page; a click beside it closes it. Browsers without dialogs (Safari 14) get the same by hand. */
export function openModal(dialog: HTMLDialogElement, { first, closed }: Modal): void {
  const opened = performance.now();
  const beside = ({ target, timeStamp }: Event): void => {
    // A dialog is all sheet: what hits it itself is its backdrop.
    const isBeside = target === dialog || !dialog.contains(target as Node);
    if (isBeside && timeStamp - opened > doubleClick) closeModal(dialog);
  };
  const done = (): void => {
    document.removeEventListener('click', beside);
    closed();
  };
  document.addEventListener('click', beside);
  if (typeof dialog.showModal === 'function') {
    dialog.addEventListener('close', done, { once: true });
    dialog.showModal();
  } else {
    showByHand(dialog, done);
  }
  first.focus();
}

export function closeModal(dialog: HTMLDialogElement): void {
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.dispatchEvent(new Event('cancel'));
}

function showByHand(dialog: HTMLDialogElement, closed: () => void): void {
  const behind = [...document.body.children].filter((element) => element !== dialog && !element.hasAttribute('aria-hidden'));
  const controls = (): HTMLElement[] => [...dialog.querySelectorAll<HTMLElement>('button, a[href]')].filter(({ offsetParent }) => offsetParent !== null);

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Tab') return;
    const [first, last] = [controls()[0], controls().pop()];
    const leaving = event.shiftKey ? first : last;
    if (document.activeElement !== leaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  const close = (): void => {
    document.removeEventListener('keydown', keys);
    dialog.removeEventListener('cancel', close);
    behind.forEach((element) => element.removeAttribute('aria-hidden'));
    dialog.removeAttribute('open');
    closed();
  };

  behind.forEach((element) => element.setAttribute('aria-hidden', 'true'));
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.setAttribute('open', '');
  document.addEventListener('keydown', keys);
  dialog.addEventListener('cancel', close);
}
