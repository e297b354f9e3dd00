import { addFilter } from './filter-list.ts';

/** Lets readers filter a register and sort it within its groups. Without this script it stands in the order of the plan. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

for (const register of document.querySelectorAll<HTMLElement>('[data-register]')) {
  addFilter(register, {
    items: [...register.querySelectorAll<HTMLElement>('[data-row]')].map((element) => ({
      element, text: `${element.parentElement?.querySelector('.register-group')?.textContent ?? ''} ${element.textContent}`,
    })),
    groups: [...register.querySelectorAll<HTMLElement>('tbody')],
  });
  addSorting(register);
}

function addSorting(register: HTMLElement): void {
  const heads = [...register.querySelectorAll<HTMLTableCellElement>('thead th')];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      for (const body of register.querySelectorAll('tbody')) sortRows(body, column, descending);
    });
  });
}

function sortRows(body: HTMLTableSectionElement, column: number, descending: boolean): void {
  const rows = [...body.querySelectorAll<HTMLTableRowElement>('[data-row]')].map((row) => ({ row, key: keyOf(row, column) }));
  rows.sort((a, b) => emptyLast(a.key, b.key) || (descending ? -1 : 1) * compare(a.key, b.key) || place(a.row) - place(b.row));
  body.append(...rows.map(({ row }) => row));
}

type Key = string | number;

/** Places are sorted by where they stand in the plan, all else by what is written there. */
function keyOf(row: HTMLTableRowElement, column: number): Key {
  const cell = row.cells[column];
  if (cell === undefined) return '';
  if (cell.classList.contains('register-place')) return place(row);
  return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
}

const isEmpty = (key: Key): boolean => key === '' || key === Number.POSITIVE_INFINITY;
const emptyLast = (a: Key, b: Key): number => Number(isEmpty(a)) - Number(isEmpty(b));
const place = (row: HTMLTableRowElement): number => Number(row.dataset.place);

function compare(a: Key, b: Key): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
