import type { SourceDocument } from './source-document.ts';
import type { Line, SourceLine } from './lines.ts';

/** Puts the rows of each table of the document together. A table of one column is a frame around text, not a table. */
export function withTables(lines: readonly SourceLine[], tables: SourceDocument['tables']): Line[] {
  const result: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as SourceLine;
    const table = tables.find(({ firstLine, lastLine }) => line.line >= firstLine && line.line <= lastLine);
    const sources = table === undefined ? [line] : lines.slice(at).filter((row) => row.line <= table.lastLine);
    const rows = sources.map(({ raw }) => raw.split('\t').map((cell) => cell.trim()));
    const columns = Math.max(...rows.map((row) => row.length));
    if (table === undefined || columns < 2) {
      result.push(...sources.map((source) => ({ line: source.line, text: source.text, sources: [source] })));
    } else {
      result.push({
        line: line.line,
        text: '',
        sources,
        rows: rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]),
      });
    }
    at += sources.length;
  }
  return result;
}
