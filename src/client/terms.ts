/** Has definitions of terms shown where the terms stand; what does it is loaded when one is first turned to. Without it a term is a link. */
import { termAt } from './term-at.ts';

let tapped = false;
let taken = false;

function meet(event: Event): void {
  const term = termAt(event.target);
  const leaves = event.type === 'click';
  if (taken || term === undefined || (leaves && !tapped)) return;
  if (leaves) event.preventDefault();
  import('./term-popover.ts').then(({ takeOver }) => {
    taken = true;
    takeOver(event, tapped);
  }, () => {
    if (leaves) window.location.assign(term.href);
  });
}

document.addEventListener('pointerdown', ({ pointerType }) => {
  tapped = pointerType !== 'mouse';
});
for (const kind of ['pointerover', 'focusin', 'click']) document.addEventListener(kind, meet);
