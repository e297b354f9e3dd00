/**
 * Citing in one gesture: a sentence's number or a button opens the panel, marked words offer it. Panel and offer are
 * loaded when they are first wanted. Where the panel cannot be, the address is copied; without scripts, links lead there.
 */
import { landAtQuote } from './land.ts';
import { announce } from '../dialog/notice.ts';
import { isPlainClick } from '../plain-click.ts';

const loadPanel = () => import('./panel.ts');

const openerAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.sentence-link, [data-cite-open]') : null;

async function copyAddress(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce(`已复制网址：${address}`);
  } catch {
    announce(`请复制地址栏中的网址：${address}`);
  }
}

/** What to do instead: go to what the opener leads to, and copy the address that is then in the address bar. */
function leadOn(opener: HTMLElement): void {
  if (opener instanceof HTMLAnchorElement) window.location.assign(opener.href);
  void copyAddress(window.location.href);
}

document.querySelectorAll<HTMLElement>('.sentence-link, [data-cite-open]').forEach((opener) => {
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.hidden = false;
});

document.addEventListener('click', (event) => {
  const opener = openerAt(event.target);
  if (opener === null || !isPlainClick(event)) return;
  // A sentence's link still leads to the sentence, so that the address bar shows its address as well.
  if (!opener.matches('.sentence-link')) event.preventDefault();
  loadPanel().then(({ citeAt }) => citeAt(opener), () => leadOn(opener));
});

// Whoever points at a number is likely to choose it.
for (const kind of ['pointerover', 'focusin']) {
  document.addEventListener(kind, ({ target }) => {
    if (openerAt(target) !== null) loadPanel().catch(() => undefined);
  });
}

/** How long a selection rests before it counts as made. */
const settled = 200;
let timer = 0;

function watchSelection(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (window.getSelection()?.isCollapsed !== false) return;
    document.removeEventListener('selectionchange', watchSelection);
    import('./offer.ts').then(({ offerCiting }) => offerCiting((marked, opener) => {
      loadPanel().then(({ citeMarked }) => citeMarked(marked, opener), () => leadOn(marked.start.closest('.sentence')?.querySelector('a') ?? opener));
    }), () => undefined);
  }, settled);
}
document.addEventListener('selectionchange', watchSelection);

landAtQuote();
window.addEventListener('hashchange', landAtQuote);
