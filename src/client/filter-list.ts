export interface FilteredList {
  /** What is shown or hidden, each with what it is found by. */
  items: { element: HTMLElement; text: string }[];
  /** What goes when nothing in it is left. */
  groups: HTMLElement[];
}

/** Puts the filter that waits in a template into its place, and lets it hide what does not hold every word typed. */
export function addFilter(list: HTMLElement, { items, groups }: FilteredList): void {
  const template = list.querySelector<HTMLTemplateElement>('template[data-filter]');
  if (template === null) return;
  template.replaceWith(template.content);
  const form = list.querySelector('form');
  const field = form?.querySelector('input');
  const status = form?.querySelector('[role=status]');
  if (!form || !field || !status) return;
  const folded = items.map(({ element, text }) => ({ element, text: text.toLowerCase() }));
  const filter = (): void => {
    const words = field.value.toLowerCase().split(/\s+/u).filter((word) => word !== '');
    const left = new Set(folded.filter(({ text }) => words.every((word) => text.includes(word))).map(({ element }) => element));
    for (const { element } of folded) element.hidden = !left.has(element);
    for (const group of groups) group.hidden = !folded.some(({ element }) => left.has(element) && group.contains(element));
    status.textContent = words.length === 0 ? '' : left.size === 0 ? '没有相符的' : `相符 ${left.size} 条`;
  };
  field.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
}
