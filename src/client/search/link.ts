import { isPlainClick } from '../plain-click.ts';
import { slashWanted } from './shortcut.ts';

/**
 * Lets the search link and the keys Ctrl+K, ⌘K and `/` open the search dialog, which is loaded then; a box in the page itself
 * comes first. Without the dialog the link leads to the search page.
 */
function startSearchLink(link: HTMLAnchorElement): void {
  const inPage = document.querySelector<HTMLInputElement>('main [data-search-box] input');
  const open = (event: Event): void => {
    event.preventDefault();
    if (inPage !== null) {
      inPage.focus();
      inPage.select();
    } else {
      import('./dialog.ts').then(({ openSearchDialog }) => openSearchDialog(link), () => location.assign(link.href));
    }
  };
  link.addEventListener('click', (event) => {
    if (isPlainClick(event)) open(event);
  });
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const isSlash = event.key === '/' && !command && slashWanted() && !isTyping(event.target);
    const isCommand = event.key.toLowerCase() === 'k' && command && !event.shiftKey;
    if (isSlash || isCommand) open(event);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
// Safari before 15.4 has no dialogs.
if (link && 'HTMLDialogElement' in window) startSearchLink(link);
