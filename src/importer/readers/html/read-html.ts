import type { SourceDocument } from '../../source-document.ts';
import { DocumentLines } from '../document-lines.ts';
import { limits } from '../limits.ts';
import { refuse } from '../refuse.ts';
import { LeftOut } from './left-out.ts';
import { LineWriter } from './line-writer.ts';
import { itemLabels } from './list.ts';
import { attributeOf, decodePage, type Element, elementsNamed, isElement, type Node, nodesOf, parsePage, wordsOf } from './page.ts';
import { captionsOf, cellsOf, dataRows, SpannedColumns } from './table.ts';

/** Elements that stand on lines of their own. */
const blocks = new Set([
  'address', 'article', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'ol', 'p', 'plaintext', 'pre',
  'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp',
]);

/**
 * Reads a saved web page: its text as a browser shows it, one line a block. What the page marks as its frame, its
 * machinery and what it hides are left out; a frame made of ordinary text stays.
 * @throws ProblemError when the page holds no text, is in an unknown encoding, or passes a limit
 */
export function readHtml(bytes: Uint8Array, file: string): SourceDocument {
  if (bytes.length > limits.pageBytes) return refuse('document-too-large', file, `${bytes.length} 字节，网页上限 ${limits.pageBytes} 字节`);
  const page = parsePage(decodePage(bytes, file), file);
  const lines = new DocumentLines();
  const reader = new PageReader(lines);
  reader.read(page);
  reader.leftOut.remarkOn(lines, elementsNamed(page, new Set(['title'])).map(wordsOf)[0]?.trim() ?? '');
  return lines.finish(file);
}

class PageReader {
  readonly leftOut = new LeftOut();
  readonly #lines: DocumentLines;
  readonly #writer: LineWriter;

  constructor(lines: DocumentLines) {
    this.#lines = lines;
    this.#writer = new LineWriter(lines);
  }

  /** @param asIs whether spaces and line ends count here */
  read(node: Node, asIs = false): void {
    if (node.nodeName === '#text' && 'value' in node) {
      if (asIs) this.#writer.writeAsIs(node.value);
      else this.#writer.write(node.value);
    } else if (!isElement(node)) {
      nodesOf(node).forEach((child) => this.read(child, asIs));
    } else if (!this.leftOut.takes(node, this.#lines)) {
      this.#readElement(node, asIs);
    }
  }

  #readElement(element: Element, asIs: boolean): void {
    const isBlock = blocks.has(element.tagName);
    const keepsSpace = asIs || element.tagName === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/iu.test(attributeOf(element, 'style') ?? '');
    if (isBlock || element.tagName === 'br') this.#writer.endLine();
    const rows = element.tagName === 'table' ? dataRows(element) : undefined;
    if (rows !== undefined) this.#readTable(element, rows);
    else if (element.tagName === 'ol') this.#readList(element);
    else nodesOf(element).forEach((child) => this.read(child, keepsSpace));
    if (isBlock) this.#writer.endLine();
  }

  #readList(list: Element): void {
    const labels = itemLabels(list);
    const firstLine = this.#lines.line;
    for (const child of nodesOf(list)) {
      const label = isElement(child) ? labels.get(child) : undefined;
      if (label === undefined) {
        this.read(child);
      } else if (!isElement(child) || !this.leftOut.takes(child, this.#lines)) {
        this.#writer.beginItem(label);
        nodesOf(child).forEach((inside) => this.read(inside));
        this.#writer.endItem();
      }
    }
    const [first, ...more] = labels.values();
    if (first !== undefined) this.#lines.remark('number-rebuilt', `从“${first}”到“${more.at(-1) ?? first}”，共 ${labels.size} 处`, firstLine);
  }

  #readTable(table: Element, rows: Element[]): void {
    captionsOf(table).forEach((caption) => this.read(caption));
    const firstLine = this.#lines.line;
    const columns = new SpannedColumns();
    for (const row of rows) {
      if (this.leftOut.takes(row, this.#lines)) continue;
      this.#lines.writeRow(columns.place(cellsOf(row).map((element) => ({
        element,
        cell: this.#lines.capture(() => {
          this.read(element);
          this.#writer.endLine();
        }),
      })), []));
    }
    this.#lines.endTable(firstLine);
  }
}
