/** How far down the window one is thought to read, in rem: where links to headings and sentences lead, and a little more. */
const readingLine = 6.5;

/**
 * Tells, now and whenever it changes, which of these elements one is reading: the last that begins above the reading
 * line, -1 above the first. Elements are in the order of the page.
 */
export function watchReading(elements: readonly Element[], tell: (index: number) => void): void {
  let told: number | undefined;
  let waiting = false;
  const look = (): void => {
    waiting = false;
    const line = readingLine * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const next = elements.findIndex((element) => element.getBoundingClientRect().top > line);
    const index = (next < 0 ? elements.length : next) - 1;
    if (index !== told) tell(told = index);
  };
  window.addEventListener('scroll', () => {
    if (!waiting) window.requestAnimationFrame(look);
    waiting = true;
  }, { passive: true });
  look();
}
