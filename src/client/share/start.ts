/** Sharing: a panel, loaded when it is first wanted. Without it the link leads to the page's picture. */
import { isPlainClick } from '../plain-click.ts';

const loadPanel = () => import('./panel.ts');

for (const opener of document.querySelectorAll<HTMLAnchorElement>('[data-share]')) {
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    loadPanel().then(({ openSharePanel }) => openSharePanel(opener), () => window.location.assign(opener.href));
  });
  // Whoever points at it is likely to choose it.
  for (const kind of ['pointerover', 'focus']) {
    opener.addEventListener(kind, () => {
      loadPanel().catch(() => undefined);
    }, { once: true });
  }
}
