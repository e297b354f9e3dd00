import { readLostAddress, type LostAddress } from '../search/entry-lost.ts';
import { readOutline } from '../search/outline.ts';
import { suggestTarget } from '../search/suggestion.ts';
import { missingNotice } from '../search/wording.ts';
import { editionPath } from '../plan/address.ts';
import { element } from './element.ts';
import { drawSegments } from './search/draw.ts';
import { loadFirst } from './search/load.ts';
import { addressOf } from './search/site.ts';

/**
 * Leads from an address that is no page to the one that was meant. Where the meaning is certain it goes there at once: whoever
 * followed a link with a full stop stuck to it wants the page, not a question, and the address bar then shows the right address.
 */
const place = document.querySelector<HTMLElement>('[data-lost-address]');
const asked = location.pathname + location.hash;
const base = addressOf('/');

function draw(box: HTMLElement, { targets, missing }: LostAddress): void {
  const links = targets.map(suggestTarget).map(({ path, label, title }) => element('li', {}, element('a', { href: addressOf(path) }, label, ' ', ...drawSegments(title))));
  if (missing !== undefined) box.append(element('p', {}, missingNotice(missing)));
  if (links.length > 0) box.append(element('p', {}, '您要找的可能是：'), element('ul', {}, ...links));
  else if (missing !== undefined && missing.kind !== 'edition') {
    box.append(element('p', {}, element('a', { href: addressOf(editionPath(missing.edition)) }, `${missing.edition} 年度全部任务`)));
  }
  box.hidden = box.childElementCount === 0;
}

async function lead(box: HTMLElement): Promise<void> {
  // Without the first file the outline that the search box carries still knows the current numbers.
  const outline = document.querySelector<HTMLElement>('[data-outline]')?.dataset['outline'] ?? '';
  const directory = await loadFirst().then((index) => index.directory, () => readOutline(outline));
  const lost = readLostAddress(asked, directory, base);
  if (lost.certain !== undefined) location.replace(addressOf(lost.certain));
  else draw(box, lost);
}

// The page's own address means nothing but itself.
if (place !== null && location.pathname !== addressOf('404.html')) void lead(place);
