/**
 * Offers to go on where one stopped reading. The place is kept in this browser alone; nothing moves by itself.
 */
import { watchReading } from './watch.ts';

const key = `reading-place ${window.location.pathname}`;

/** Storage may be full, or forbidden: then there is nothing to go on from. */
function kept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(id: string): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // Reading goes on without it.
  }
}

/**
 * Shows the link to the place kept, until one has come there, and keeps from now on the last place read.
 * Only links with `data-resume-as` are such places; that attribute is what the place is called.
 */
export function offerToContinue(offer: HTMLAnchorElement, links: readonly HTMLAnchorElement[], targets: readonly HTMLElement[]): void {
  const last = kept();
  const at = last === null ? -1 : links.findIndex(({ dataset, hash }) => dataset.resumeAs !== undefined && hash === `#${last}`);
  if (at > 0) {
    offer.href = links[at]!.hash;
    offer.textContent = `继续读${links[at]!.dataset.resumeAs}`;
  }
  watchReading(targets, (index) => {
    offer.hidden = at <= 0 || index >= at;
    if (window.scrollY > 0 && links[index]?.dataset.resumeAs !== undefined) keep(links[index].hash.slice(1));
  });
}
