import { limits } from '../limits.ts';
import { attributeOf, type Element, elementsNamed, isElement, nodesOf } from './page.ts';

/** Elements that a cell of data does not hold; a cell with one of them frames a page. */
const frameContent = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'form', 'article', 'section', 'nav', 'hr']);
const paragraphs = new Set(['p', 'div', 'br']);
/** Paragraphs in a cell of data. */
const mostParagraphs = 8;

/** The rows of a table that shows data; nothing for a table that only places things on the page. */
export function dataRows(table: Element): Element[] | undefined {
  const rows = partsOf(table).filter((part) => part.tagName === 'tr');
  const cells = rows.flatMap(cellsOf);
  const isData = rows.some((row) => cellsOf(row).length > 1)
    && cells.every((cell) => elementsNamed(cell, frameContent).length === 0 && elementsNamed(cell, paragraphs).length <= mostParagraphs);
  return isData ? rows : undefined;
}

export function captionsOf(table: Element): Element[] {
  return partsOf(table).filter((part) => part.tagName === 'caption');
}

export function cellsOf(row: Element): Element[] {
  return nodesOf(row).filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Remembers cells that reach down into later rows, so that columns stay one under the other. */
export class SpannedColumns {
  #rowsLeft: number[] = [];

  /** A row's cells with the empty places that earlier rows, and cells of several columns, leave in it. */
  place<Cell>(cells: readonly { cell: Cell; element: Element }[], empty: Cell): Cell[] {
    const placed: Cell[] = [];
    const skipSpanned = (): void => {
      while ((this.#rowsLeft[placed.length] ?? 0) > 0) {
        this.#rowsLeft[placed.length] = (this.#rowsLeft[placed.length] ?? 0) - 1;
        placed.push(empty);
      }
    };
    for (const { cell, element } of cells) {
      skipSpanned();
      for (let column = 0; column < span(element, 'colspan'); column += 1) {
        this.#rowsLeft[placed.length] = span(element, 'rowspan') - 1;
        placed.push(column === 0 ? cell : empty);
      }
    }
    skipSpanned();
    return placed;
  }
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.max(1, Math.min(value, limits.cellSpan));
}

function partsOf(table: Element): Element[] {
  return nodesOf(table).filter(isElement).flatMap((child) => (
    ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? nodesOf(child).filter(isElement) : [child]
  ));
}
