import { limits } from '../limits.ts';
import { childOf, elementsOf, numberOf, plainText, switchOf } from './elements.ts';
import type { Story } from './story.ts';
import type { XmlElement } from './xml.ts';

type ReadBlocks = (container: XmlElement, story: Story) => void;

/** Reads a table, one line a row. A table of one column is a frame around text and is read as that text. */
export function readTable(table: XmlElement, story: Story, readBlocks: ReadBlocks): void {
  const { lines } = story.reference;
  const rows = inside(table, 'w:tr');
  const firstLine = lines.line;
  const framesText = rows.every((row) => inside(row, 'w:tc').length <= 1);
  for (const row of rows) {
    const properties = childOf(row, 'w:trPr');
    const cells = inside(row, 'w:tc');
    if (childOf(properties, 'w:del') !== undefined) {
      lines.remark('deletion-accepted', `表格中的一行：${plainText(row)}`);
    } else if (switchOf(properties, 'w:hidden') === true) {
      lines.remark('hidden-left-out', `表格中的一行：${plainText(row)}`);
    } else if (framesText) {
      cells.forEach((cell) => readBlocks(cell, story));
    } else {
      const before = blanks(numberOf(properties, 'w:gridBefore') ?? 0);
      lines.writeRow([...before, ...cells.flatMap((cell) => [
        lines.capture(() => readCell(cell, story, readBlocks)),
        ...blanks((numberOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) - 1),
      ])]);
    }
  }
  if (!framesText) lines.endTable(firstLine);
}

function readCell(cell: XmlElement, story: Story, readBlocks: ReadBlocks): void {
  if (childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined) readBlocks(cell, story);
  else story.remark('deletion-accepted', `表格中的一格：${plainText(cell)}`);
}

/** Empty cells, so that columns stay one under the other. */
function blanks(count: number): string[][] {
  return Array.from({ length: Math.max(0, Math.min(count, limits.cellSpan)) }, () => []);
}

/** Rows of a table or cells of a row, also inside content controls. */
function inside(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name) ? inside(child, name) : [];
  });
}
