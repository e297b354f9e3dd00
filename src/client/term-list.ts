import { addFilter } from './filter-list.ts';

/** Lets readers filter the list of terms by term, definition, pinyin and other names. Without this script all are listed. */
for (const list of document.querySelectorAll<HTMLElement>('[data-term-list]')) {
  addFilter(list, {
    items: [...list.querySelectorAll<HTMLElement>('.term-group li')].map((element) => ({ element, text: `${element.textContent} ${element.dataset.also ?? ''}` })),
    groups: [...list.querySelectorAll<HTMLElement>('section')],
  });
}
