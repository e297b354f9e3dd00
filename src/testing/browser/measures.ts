import type { Page } from 'playwright-core';

/** What stands on the page in letters smaller than so many pixels, as `selector: size (beginning of the text)`. */
export const smallText = (page: Page, least: number): Promise<string[]> => page.evaluate((pixels) => {
  const found = new Set<string>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement!;
    const text = node.textContent!.trim();
    if (text === '' || holder.closest('script, style, noscript, template, .unseen, .skip')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0 || getComputedStyle(holder).visibility === 'hidden') continue;
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < pixels - 0.01) found.add(`${holder.tagName.toLowerCase()}.${holder.className}: ${size} (${text.slice(0, 8)})`);
  }
  return [...found];
}, least);

/**
 * What can be tapped and is smaller than so many pixels either way. What stands in a line of other words is as high as
 * the line (WCAG 2.2, 2.5.5) and does not count; of a field in a label, the label does.
 */
export const smallTargets = (page: Page, least: number, within = 'body'): Promise<string[]> => page.evaluate(([pixels, area]) => {
  const targets = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const found = new Set<string>();
  for (const holder of document.querySelectorAll(area as string)) {
    for (const target of holder.querySelectorAll<HTMLElement>(targets)) {
      if (target.closest('.skip, [hidden], dialog:not([open])') || target.getClientRects().length === 0) continue;
      if (getComputedStyle(target).visibility === 'hidden') continue;
      const isInline = getComputedStyle(target).display === 'inline';
      const line = target.closest('p, li, td, th, dd, dt, figcaption, caption, h1, h2, h3, h4, nav, div')!;
      const others = [...line.querySelectorAll(targets)].reduce((text, other) => text.replace(other.textContent!, ''), line.textContent!);
      if (isInline && /[\p{L}\p{N}]/u.test(others)) continue;
      const { width, height } = (target.matches('[type=radio], [type=checkbox]') ? (target as HTMLInputElement).labels![0]! : target).getBoundingClientRect();
      if (width >= (pixels as number) - 0.5 && height >= (pixels as number) - 0.5) continue;
      found.add(`${target.tagName.toLowerCase()}.${target.className} in ${line.tagName.toLowerCase()}.${line.className}: ${Math.round(width)}×${Math.round(height)} (${target.textContent!.trim().slice(0, 8)})`);
    }
  }
  return [...found];
}, [least, within] as const);
