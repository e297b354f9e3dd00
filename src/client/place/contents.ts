/**
 * Marks in a table of contents where one is, and says it in its bar. Links of contents lead there without this script.
 */
import { offerToContinue } from './resume.ts';
import { watchReading } from './watch.ts';

/** Keeps the marked row in sight where the list itself scrolls; the page is never moved. */
function keepInSight(list: HTMLElement, row: HTMLElement): void {
  const [box, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < box.top || place.bottom > box.bottom) list.scrollTop += place.top - box.top - box.height / 3;
}

document.querySelectorAll<HTMLElement>('.contents').forEach((contents) => {
  const fold = contents.querySelector('details')!;
  const list = contents.querySelector<HTMLElement>('.contents-list')!;
  const here = contents.querySelector('[data-here]')!;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const targets = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))!);
  const beside = window.matchMedia('(min-width: 70em)');
  // Beside the text the list always stands open; older browsers cannot be told so in CSS.
  fold.open = beside.matches;
  list.addEventListener('click', () => {
    if (!beside.matches) fold.open = false;
  });
  let marked: HTMLAnchorElement | undefined;
  watchReading(targets, (index) => {
    marked?.removeAttribute('aria-current');
    marked = links[index];
    marked?.setAttribute('aria-current', 'location');
    here.textContent = marked?.dataset.name ?? marked?.textContent ?? '';
    if (marked) keepInSight(list, marked);
  });
  const resume = contents.querySelector<HTMLAnchorElement>('[data-resume]');
  if (resume) offerToContinue(resume, links, targets);
});
