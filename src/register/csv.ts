/** The mark by which WPS and Excel know that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What spreadsheets take for a formula, in full width too. A number is none, however it begins.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@＝＋－＠\t\r]/u;
const number = /^[+-]?\d+(?:\.\d+)?%?$/u;

/** A cell that begins like a formula gets an apostrophe in front, so that it stays text. */
const asText = (cell: string): string => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as CSV (RFC 4180) that WPS and Excel open right: UTF-8 with byte order mark, lines ending in CRLF. No cell is a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map((cell) => quoted(asText(cell))).join(',')}\r\n`).join('');
}
