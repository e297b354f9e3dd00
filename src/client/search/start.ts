/** Makes each search form a combobox once somebody turns to it; results of the search page have a script of their own. */
export function startSearchBoxes(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-search-box]')) {
    if (form.closest('main')?.querySelector('[data-search-results]')) continue;
    const start = (): void => {
      import('./box.ts').then(({ enhanceSearchBox }) => enhanceSearchBox(form), listen);
    };
    const listen = (): void => form.addEventListener('focusin', start, { once: true });
    if (form.contains(document.activeElement)) start();
    else listen();
  }
}
