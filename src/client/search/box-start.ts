/** Makes search forms comboboxes once somebody turns to them. Without it they lead to the search page. */
function startBox(form: HTMLFormElement): void {
  const listen = (): void => form.addEventListener('focusin', () => enhance(form, listen), { once: true });
  if (form.contains(document.activeElement)) enhance(form, listen);
  else listen();
}

/** Whoever types faster than the script comes is answered when it is there; if it never comes, by the search page. */
function enhance(form: HTMLFormElement, again: () => void): void {
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

document.querySelectorAll<HTMLFormElement>('form[data-search-box]').forEach(startBox);

export {};
