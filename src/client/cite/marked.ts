/** Words that a reader has marked in a plan's text. */
export interface Marked {
  /** Exactly as shown; a new paragraph begins on a new line. */
  quote: string;
  /** What stands before and after them in their paragraphs. */
  before: string;
  after: string;
  /** Where they begin. */
  start: Element;
}

/** A plan's own words; numbers, notes and whatever else stands near them are not. */
const planWords = '.plan-text .sentence, .plan-text td, .plan-text .responsible';
const paragraphs = 'p, td';

/** What is marked of a plan's words; nothing where other words are marked as well, or words of two places. */
export function markedIn(selection: Selection): Marked | undefined {
  if (selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  // Firefox makes a range of each stretch between numbers.
  const range = selection.getRangeAt(0).cloneRange();
  const { endContainer, endOffset } = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(endContainer, endOffset);

  const pieces = textsIn(range).filter(({ text, holder }) => holder.closest(planWords) !== null || text.trim() !== '');
  if (pieces.length === 0 || pieces.some(({ holder }) => holder.closest(planWords) === null)) return undefined;
  const [first, last] = [pieces[0]!.holder, pieces[pieces.length - 1]!.holder];
  if (first.closest('[data-cite]') !== last.closest('[data-cite]')) return undefined;

  const whole = pieces.map(({ text, holder }, index) => {
    const follows = index > 0 && pieces[index - 1]!.holder.closest(paragraphs) !== holder.closest(paragraphs);
    return follows ? `\n${text}` : text;
  }).join('');
  const quote = whole.trim();
  if (quote === '') return undefined;
  return { quote, ...around(range, first.closest(paragraphs)!, last.closest(paragraphs)!), start: first };
}

interface Piece {
  text: string;
  holder: Element;
}

function textsIn(range: Range): Piece[] {
  const { commonAncestorContainer: root } = range;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  for (let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const { data, parentElement } = node as Text;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : data.length;
    if (from < to && parentElement !== null) pieces.push({ text: data.slice(from, to), holder: parentElement });
  }
  return pieces;
}

function around(range: Range, first: Element, last: Element): { before: string; after: string } {
  const [before, after] = [document.createRange(), document.createRange()];
  before.selectNodeContents(first);
  if (first.contains(range.startContainer)) before.setEnd(range.startContainer, range.startOffset);
  else before.collapse(true);
  after.selectNodeContents(last);
  if (last.contains(range.endContainer)) after.setStart(range.endContainer, range.endOffset);
  else after.collapse(false);
  return { before: before.toString(), after: after.toString() };
}
