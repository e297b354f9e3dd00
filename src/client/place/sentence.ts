/** Says in the running head which sentence one is reading; nothing above the first and below the last. */
import { watchReading } from './watch.ts';

const sign = document.querySelector('[data-sentence-read]');
const places = [...document.querySelectorAll<HTMLElement>('.plan-text .sentence, .after-text')];
if (sign !== null) watchReading(places, (index) => {
  const number = places[index]?.querySelector<HTMLElement>(':scope > .sentence-link')?.dataset.number;
  // At the head of the page there is nothing to say yet.
  sign.textContent = number === undefined || window.scrollY === 0 ? '' : `第${number}句`;
});
