/** Makes each search form a combobox once somebody turns to it; the search page has a script of its own and opens no dialog. */
export function startSearchBoxes(root: ParentNode): void {
  if (root.querySelector('[data-search-results]')) return;
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-search-box]')) {
    const listen = (): void => form.addEventListener('focusin', () => start(form, listen), { once: true });
    if (form.contains(document.activeElement)) start(form, listen);
    else listen();
  }
}

/** Whoever types faster than the script comes is answered when it is there; if it never comes, by the search page. */
function start(form: HTMLFormElement, again: () => void): void {
  let waiting = false;
  const hold = (event: Event): void => {
    event.preventDefault();
    waiting = true;
  };
  form.addEventListener('submit', hold);
  const release = (): void => {
    form.removeEventListener('submit', hold);
    if (waiting) form.querySelector('button')?.click();
  };
  import('./box.ts').then(({ enhanceSearchBox }) => enhanceSearchBox(form), again).then(release, release);
}
