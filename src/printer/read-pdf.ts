import { PDFiumLibrary } from '@hyzyla/pdfium';

/** What a PDF file holds. */
export interface PdfContent {
  /** The text of each sheet, as it lies. */
  sheets: string[];
  /** Width and height of each sheet in points. */
  sizes: { width: number; height: number }[];
  isTagged: boolean;
  title: string;
  author: string;
  /** Its outline in reading order; 0 is the outermost level, 1 the first sheet. */
  bookmarks: { title: string; level: number; sheet: number }[];
  /** The sheet, 1 for the first, of the places asked for, by id. */
  sheetOf: ReadonlyMap<string, number>;
}

/** The part of PDFium's own functions (fpdf_doc.h) that the library does not declare. Text comes as UTF-16 with a zero at its end. */
interface Functions {
  _FPDFCatalog_IsTagged: (document: number) => number;
  _FPDF_GetMetaText: (document: number, tag: number, buffer: number, length: number) => number;
  _FPDF_GetNamedDestByName: (document: number, name: number) => number;
  _FPDFDest_GetDestPageIndex: (document: number, destination: number) => number;
  _FPDFBookmark_GetFirstChild: (document: number, bookmark: number) => number;
  _FPDFBookmark_GetNextSibling: (document: number, bookmark: number) => number;
  _FPDFBookmark_GetTitle: (bookmark: number, buffer: number, length: number) => number;
  _FPDFBookmark_GetDest: (document: number, bookmark: number) => number;
  _FPDFBookmark_GetAction: (bookmark: number) => number;
  _FPDFAction_GetDest: (document: number, action: number) => number;
  wasmExports: { malloc: (size: number) => number; free: (place: number) => void };
  HEAPU8: Uint8Array;
}

/**
 * @param ids of places that links of the document lead to
 * @throws when the bytes are no PDF file
 */
export async function readPdf(bytes: Uint8Array, ids: readonly string[] = []): Promise<PdfContent> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()];
    const sheets = pages.map((page) => page.getText());
    const sizes = pages.map((page) => page.getOriginalSize()).map(({ originalWidth, originalHeight }) => ({ width: originalWidth, height: originalHeight }));
    const structure = readStructure((library as unknown as { module: Functions }).module, (document as unknown as { documentIdx: number }).documentIdx, ids);
    document.destroy();
    return { sheets, sizes, ...structure };
  } finally {
    library.destroy();
  }
}

/** What the library itself has no words for. */
function readStructure(pdfium: Functions, document: number, ids: readonly string[]): Omit<PdfContent, 'sheets' | 'sizes'> {
  /** Lends a stretch of PDFium's memory. */
  const lend = <Result>(size: number, use: (place: number) => Result): Result => {
    const place = pdfium.wasmExports.malloc(size);
    try {
      return use(place);
    } finally {
      pdfium.wasmExports.free(place);
    }
  };
  const withName = <Result>(name: string, use: (place: number) => Result): Result => {
    const bytes = Buffer.from(`${name}\0`);
    return lend(bytes.length, (place) => {
      pdfium.HEAPU8.set(bytes, place);
      return use(place);
    });
  };
  /** Asked without a place, PDFium says how many bytes there are. */
  const text = (write: (place: number, size: number) => number): string => {
    const size = write(0, 0);
    return size < 2 ? '' : lend(size, (place) => {
      write(place, size);
      return Buffer.from(pdfium.HEAPU8.slice(place, place + size - 2)).toString('utf16le');
    });
  };
  const sheet = (destination: number): number => pdfium._FPDFDest_GetDestPageIndex(document, destination) + 1;
  const about = (tag: string): string => withName(tag, (name) => text((place, size) => pdfium._FPDF_GetMetaText(document, name, place, size)));
  function* bookmarks(parent: number, level: number): Generator<PdfContent['bookmarks'][0]> {
    for (let mark = pdfium._FPDFBookmark_GetFirstChild(document, parent); mark !== 0; mark = pdfium._FPDFBookmark_GetNextSibling(document, mark)) {
      const destination = pdfium._FPDFBookmark_GetDest(document, mark) || pdfium._FPDFAction_GetDest(document, pdfium._FPDFBookmark_GetAction(mark));
      yield { title: text((place, size) => pdfium._FPDFBookmark_GetTitle(mark, place, size)), level, sheet: sheet(destination) };
      yield* bookmarks(mark, level + 1);
    }
  }
  return {
    isTagged: pdfium._FPDFCatalog_IsTagged(document) === 1,
    title: about('Title'),
    author: about('Author'),
    bookmarks: [...bookmarks(0, 0)],
    sheetOf: new Map(ids.flatMap((id): [string, number][] => {
      const destination = withName(id, (name) => pdfium._FPDF_GetNamedDestByName(document, name));
      return destination === 0 ? [] : [[id, sheet(destination)]];
    })),
  };
}
