/**
 * How much a document may hold before it is refused, so that a hostile or broken file costs
 * seconds and not the machine. A yearly plan stays far below every one of them.
 */
export const limits = {
  /** Bytes of the file. */
  fileBytes: 50_000_000,
  /** Bytes of a saved web page; building a page's tree costs more than reading text. */
  pageBytes: 10_000_000,
  /** UTF-16 code units of one line. */
  lineLength: 50_000,
  /** Entries of a Word file, which is a zip archive. */
  archiveEntries: 5_000,
  /** Bytes that all entries of a Word file claim to unpack to. Pictures count, though they are never unpacked. */
  archiveBytes: 200_000_000,
  /** Bytes that the parts of a Word file that are read really unpack to; unpacking stops there, whatever the archive claims. */
  unpackedBytes: 40_000_000,
  /** Elements in one part of a Word file. */
  partElements: 1_000_000,
  /** Elements of a page. */
  pageElements: 300_000,
  /** Elements standing one inside the other. */
  depth: 400,
  /** Remarks of one kind that are listed one by one; the rest are counted. */
  remarksOfAKind: 100,
  /** Characters of the document's words quoted in a remark. */
  detailLength: 40,
  /** Cells that one cell may span. Word's own limit. */
  cellSpan: 63,
} as const;

/** Words of the document for a remark: on one line, shortened where they are long. */
export function shortened(text: string): string {
  const line = text.slice(0, limits.detailLength * 8).replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > limits.detailLength ? `${characters.slice(0, limits.detailLength - 1).join('')}…` : line;
}
