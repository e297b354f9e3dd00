/**
 * Writes into a PDF file who its author is: as an update at its end (ISO 32000-1, 7.5.6), by which the file's own bytes stay
 * as they are. For files with a plain cross-reference table and one description of the document, as browsers write them.
 * @throws when the file is not so
 */
export function withAuthor(pdf: Uint8Array, author: string): Uint8Array {
  // Every byte is one character here, and offsets are those of bytes.
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text);
  const number = /\/Info (\d+) 0 R/u.exec(trailer?.[1] ?? '')?.[1];
  const description = number === undefined ? undefined : new RegExp(`(?:^|\\n)${number} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'u').exec(text)?.[1];
  if (trailer === null || number === undefined || description === undefined) throw new Error('This PDF file is not built as browsers build them.');
  const start = text.length + 1;
  const object = `${number} 0 obj\n<<${description.trimEnd()}\n/Author <${utf16(author)}>>>\nendobj\n`;
  const table = `xref\n${number} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
  const fields = (trailer[1] ?? '').replace(/\/Prev \d+/u, '').trim();
  const update = `\n${object}${table}trailer\n<<${fields}\n/Prev ${trailer[2]}>>\nstartxref\n${start + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
}

/** As PDF writes text that is not Latin: UTF-16 with a mark in front, in hexadecimal digits. */
const utf16 = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
