import type { DetailKind } from '../plan/model.ts';
import { bodyName } from './grammar/body-name.ts';
import { copiesLine } from './grammar/copies-line.ts';
import { dateLine } from './grammar/date-line.ts';
import { documentNumber } from './grammar/document-number.ts';
import { isOnlyMarks } from './grammar/frame-line.ts';
import { imprintLine } from './grammar/imprint-line.ts';
import { readLabel } from './grammar/labels.ts';
import { letterhead } from './grammar/letterhead.ts';
import { salutation } from './grammar/salutation.ts';
import { statusLine } from './grammar/status-line.ts';
import { discard, type DiscardedLine, type Line } from './lines.ts';

export interface DetailLine {
  kind: DetailKind;
  line: Line;
}

const ownWords = [['status', statusLine], ['number', documentNumber], ['letterhead', letterhead], ['date', dateLine], ['salutation', salutation], ['copies', copiesLine]] as const;

export interface SetAside {
  /** The lines that are nothing of the kind. */
  rest: Line[];
  details: DetailLine[];
  discarded: DiscardedLine[];
}

/** What a document says about itself above its text. */
export function takeOpeningDetails(lines: readonly Line[]): SetAside {
  const result: SetAside = { rest: [], details: [], discarded: [] };
  for (const [at, line] of lines.entries()) {
    const kind = line.rows === undefined ? ownWords.find(([, rule]) => rule.matches(line.text))?.[0] : undefined;
    const dated = [lines[at - 1], lines[at + 1]].some((other) => other !== undefined && dateLine.matches(other.text));
    if (kind !== undefined) result.details.push({ kind, line });
    else if (imprintLine.matches(line.text)) result.discarded.push(...discard(line, '版记：主题词、签发和印发情况'));
    else if (dated && bodyName.matches(line.text)) result.details.push({ kind: 'issuer', line });
    else result.rest.push(line);
  }
  return result;
}

/** What a document says about itself below its text: signature, date, copies. */
export function takeClosingDetails(lines: readonly Line[]): SetAside {
  const rest = [...lines];
  const details: DetailLine[] = [];
  const discarded: DiscardedLine[] = [];
  let dated = false;
  for (let line = rest.at(-1); line !== undefined && line.rows === undefined; line = rest.at(-1)) {
    const { text } = line;
    if (copiesLine.matches(text)) details.push({ kind: 'copies', line });
    else if (imprintLine.matches(text)) discarded.push(...discard(line, '版记：主题词、签发和印发情况'));
    else if (isOnlyMarks(text) && text.length <= 12) discarded.push(...discard(line, '只有符号的行'));
    else if (dateLine.matches(text)) [dated] = [details.push({ kind: 'date', line }) > 0];
    else if (isSigner(text, dated, details)) details.push({ kind: 'issuer', line });
    else break;
    rest.pop();
  }
  return { rest, details, discarded };
}

/** Above the date a short line is the signature; without a date, or above another signature, it has to be a body's name. */
function isSigner(text: string, dated: boolean, details: readonly DetailLine[]): boolean {
  const above = details.at(-1)?.kind;
  if (readLabel(text) !== undefined || text.length > 40) return false;
  return (dated && above === 'date' && text.length <= 30 && !/[。；：，、;:,]/u.test(text)) || bodyName.matches(text);
}
