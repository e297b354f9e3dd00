const stored = 'search-shortcut';

/** Whether the `/` key is wanted; storage may be closed to us. */
function slashWanted(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}

function keepSlash(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  } catch {
    // The choice then holds until the page is left.
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** Lets the search link and the keys Ctrl+K, ⌘K and `/` open the dialog; a box in the page itself comes first. */
export function enhanceSearchDialog(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const link = root.querySelector<HTMLAnchorElement>('[data-search-open]');
  const slash = dialog?.querySelector<HTMLInputElement>('[data-search-shortcut]');
  if (!dialog || !link || !slash || typeof dialog.showModal !== 'function') return;

  slash.checked = slashWanted();
  slash.addEventListener('change', () => keepSlash(slash.checked));

  const open = (): void => {
    const inPage = root.querySelector<HTMLInputElement>('main [data-search-box] input');
    if (inPage) {
      inPage.focus();
      inPage.select();
    } else if (!dialog.open) {
      dialog.showModal();
      dialog.querySelector('input')?.focus();
    }
  };

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const isSlash = event.key === '/' && slash.checked && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isSlash && !isCommand) return;
    event.preventDefault();
    open();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
