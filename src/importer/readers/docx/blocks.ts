import { childOf, childrenOf, descendantsOf, elementsOf, numberOf, switchOf, valueOf } from './elements.ts';
import { isHiddenRun, readInside } from './inline.ts';
import { Story } from './story.ts';
import { readTable } from './table.ts';
import type { XmlElement } from './xml.ts';

/** What stands between paragraphs without being text. */
const notText = new Set(['w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:tcPr', 'w:trPr', 'w:sdtPr', 'w:sdtEndPr']);

/** Reads the paragraphs and tables inside a body, a table cell or a text box. */
export function readBlocks(container: XmlElement, story: Story): void {
  // Paragraphs that run on into the next, because the mark between them is deleted or hidden.
  let joined: XmlElement[] = [];
  const readJoined = (): void => {
    if (joined.length > 0) readParagraph(joined, story);
    joined = [];
  };
  const read = (block: XmlElement): void => {
    if (block.name === 'w:p') {
      if (isHiddenParagraph(block, story)) return readHidden(block, story);
      joined.push(block);
      if (!runsOn(block, story)) readJoined();
    } else if (block.name === 'w:tbl') {
      readJoined();
      readTable(block, story, readBlocks);
    } else if (block.name === 'w:altChunk') {
      readJoined();
      story.remark('object-left-out', '嵌入的另一份文档');
    } else if (!notText.has(block.name)) {
      elementsOf(block).forEach(read);
    }
  };
  elementsOf(container).forEach(read);
  readJoined();
}

/** Reads paragraphs that make one, which has the number and style of the first whose own mark still stands. */
function readParagraph(paragraphs: XmlElement[], story: Story): void {
  const { lines, rebuilt } = story.reference;
  const head = paragraphs.find((paragraph) => !givesUpItsMark(paragraph)) ?? paragraphs.at(-1);
  const number = head === undefined ? undefined : nextNumber(head, story);
  story.label = number === undefined ? '' : number.label.text + number.label.parting;
  if (number !== undefined) {
    rebuilt.add(number.list, number.label, lines.line);
    lines.write(story.label);
  }
  for (const paragraph of paragraphs) {
    story.style = styleOf(paragraph);
    readInside(paragraph, story);
  }
  story.endParagraph();
  lines.endLine();
  const boxes = story.textBoxes;
  story.textBoxes = [];
  boxes.forEach((box) => readTextBox(box, story));
}

function readTextBox(box: XmlElement, story: Story): void {
  const { lines } = story.reference;
  const firstLine = lines.line;
  const text = descendantsOf(box, new Set(['w:t']));
  if (text.length === 0) return;
  readBlocks(box, new Story(story.reference));
  lines.remark('text-box-kept', text.map((element) => element.children.join('')).join(''), firstLine);
}

/** A wholly hidden paragraph is no line and takes no number. */
function readHidden(paragraph: XmlElement, story: Story): void {
  story.style = styleOf(paragraph);
  story.leaveOut('hidden-left-out', () => readInside(paragraph, story));
  story.endParagraph();
}

function isHiddenParagraph(paragraph: XmlElement, story: Story): boolean {
  const style = styleOf(paragraph);
  return hidesItsMark(paragraph, story)
    && descendantsOf(paragraph, new Set(['w:r'])).every((run) => isHiddenRun(run, style, story));
}

function runsOn(paragraph: XmlElement, story: Story): boolean {
  return givesUpItsMark(paragraph) || hidesItsMark(paragraph, story);
}

/** The mark was deleted, or the paragraph is the large first letter of the next. */
function givesUpItsMark(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  const dropped = childOf(properties, 'w:framePr')?.attributes.get('w:dropCap') ?? 'none';
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined || dropped !== 'none';
}

function hidesItsMark(paragraph: XmlElement, story: Story): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return story.reference.styles.hides(styleOf(paragraph), valueOf(mark, 'w:rStyle'), switchOf(mark, 'w:vanish'));
}

function styleOf(paragraph: XmlElement): string | undefined {
  return valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle');
}

/** The paragraph's own setting goes before its style's; list 0 means none. */
function nextNumber(paragraph: XmlElement, story: Story) {
  const { styles, numbering } = story.reference;
  const own = childrenOf(childOf(paragraph, 'w:pPr'), 'w:numPr')[0];
  const byStyle = styles.numbering(styleOf(paragraph));
  const listId = numberOf(own, 'w:numId') ?? byStyle.list ?? 0;
  const list = listId === 0 ? undefined : numbering.get(listId);
  if (list === undefined) return undefined;
  const tied = byStyle.chain.map((style) => list.levelOfStyle.get(style)).find((level) => level !== undefined);
  const label = story.counters.next(listId, list, numberOf(own, 'w:ilvl') ?? tied ?? byStyle.level ?? 0);
  return label === undefined ? undefined : { list: list.counters, label };
}
