import { readLabel } from './grammar/labels.ts';
import { isFinished, type Line } from './lines.ts';

/** How a document breaks paragraphs over lines. */
interface Wrapping {
  /** Columns of a full line; ideographs take two. */
  width: number;
  /** Whether new paragraphs can be told from broken ones by their indentation. */
  indented: boolean;
}

/** Lines of a full width differ by what may not begin or end a line. */
const slack = 6;

/** Fewer broken lines prove no habit. */
const enoughBreaks = 5;

/**
 * Joins paragraphs and headings that are broken over lines of similar length.
 * It does so only where the document as a whole is written so; where a line may or may not go on, its number is given in `doubtful`.
 */
export function joinWrapped(lines: readonly Line[]): { lines: Line[]; doubtful: Line[] } {
  const wrapping = wrappingOf(lines);
  if (wrapping === undefined) return { lines: [...lines], doubtful: [] };
  const joined: Line[] = [];
  const doubtful: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const goesOn = above === undefined ? 'no' : continues(above, line, wrapping);
    if (above !== undefined && goesOn === 'yes') {
      joined[joined.length - 1] = { line: above.line, text: above.text + line.text, sources: [...above.sources, ...line.sources] };
    } else {
      if (goesOn === 'perhaps') doubtful.push(line);
      joined.push(line);
    }
  }
  return { lines: joined, doubtful };
}

function continues(above: Line, line: Line, { width, indented }: Wrapping): 'yes' | 'no' | 'perhaps' {
  const last = above.sources.at(-1);
  const next = line.sources[0];
  if (last === undefined || next === undefined || above.rows !== undefined || line.rows !== undefined) return 'no';
  if (next.line !== last.line + 1 || !isFull(last.raw, width) || readLabel(line.text) !== undefined) return 'no';
  if (indented) return isIndented(next.raw) ? 'no' : 'yes';
  if (isFinished(last.text)) return 'perhaps';
  // Behind a numbered heading without a full stop, running text may begin.
  return isHeading(above.text) && line.text.includes('。') && isFull(next.raw, width) ? 'perhaps' : 'yes';
}

function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  const texts = lines.filter((line) => line.rows === undefined);
  const broken = texts.filter((line, at) => widthOf(line) >= 30 && !isFinished(line.text) && !isHeading(line.text) && isBelow(line, texts[at + 1]));
  const widths = broken.map(widthOf);
  let best = { width: 0, count: 0 };
  for (const width of new Set(widths)) {
    const count = widths.filter((other) => other <= width && other >= width - slack).length;
    if (count > best.count || (count === best.count && width < best.width)) best = { width, count };
  }
  const { width, count } = best;
  const longer = texts.filter((line) => widthOf(line) > width + 2).length;
  if (count < enoughBreaks || count < broken.length * 0.7 || longer > texts.length * 0.05 || width > 160) return undefined;
  const labelled = texts.filter(({ text }) => readLabel(text) !== undefined);
  const goingOn = texts.filter((line, at) => at > 0 && broken.includes(texts[at - 1] as Line) && readLabel(line.text) === undefined);
  const indented = labelled.filter(({ sources: [source] }) => isIndented(source?.raw ?? '')).length >= labelled.length * 0.8
    && goingOn.filter(({ sources: [source] }) => !isIndented(source?.raw ?? '')).length >= goingOn.length * 0.8;
  return { width, indented: indented && labelled.length > 0 };
}

const isFull = (raw: string, width: number): boolean => columns(raw) >= width - slack && columns(raw) <= width + 4;
const widthOf = ({ sources: [source] }: Line): number => columns(source?.raw ?? '');
/** Whether a line may go on in the next: that one directly follows, without a number. */
const isBelow = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && next.line === (line.sources.at(-1)?.line ?? 0) + 1 && readLabel(next.text) === undefined;

const isHeading = (text: string): boolean => readLabel(text) !== undefined && !text.includes('。');
const isIndented = (raw: string): boolean => /^(?:\u3000|\s{2,})/u.test(raw);
const columns = (raw: string): number => [...raw.trimEnd()].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
