/** The mark by which WPS and Excel know that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as CSV (RFC 4180) that WPS and Excel open right: UTF-8 with byte order mark, lines ending in CRLF. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
