import {
  AlignmentType, Document, EndnoteReferenceRun, Footer, HeadingLevel, NumberFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableOfContents, TableRow,
  TextRun, WidthType, type FileChild, type IParagraphOptions,
} from 'docx';
import { measures } from './measures.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { sheet, styles } from './word-styles.ts';

export interface WordOptions {
  /** The full address of a path, where the site knows its own. */
  addressOf: (path: string) => string | undefined;
  /** Who issued the plan, where that is known. */
  issuer?: string;
  /** What the endnote says before it lists where tasks are found; it is no part of the plan. */
  note: readonly string[];
}

/**
 * A plan as a Word document: headings in Word's own styles, all numbers typed, a contents list that Word fills with page
 * numbers. What is not of the plan stands in one endnote.
 */
export function wordDocument(paper: Paper, { addressOf, issuer = '', note }: WordOptions): Promise<Uint8Array> {
  const placeLine = ({ name, code, path }: Paper['places'][0]): string => [name, code, addressOf(path)].filter((piece) => piece !== undefined).join('　');
  const titleAt = paper.blocks.findIndex(({ kind }) => kind === 'title') + 1;
  const document = new Document({
    title: paper.title,
    creator: issuer,
    lastModifiedBy: issuer,
    styles,
    evenAndOddHeaderAndFooters: true,
    endnotes: { 1: { children: [...note, ...paper.places.map(placeLine)].map((text) => new Paragraph({ style: 'EndnoteText', children: [new TextRun(text)] })) } },
    sections: [{
      properties: { ...sheet, endnoteProperties: { numberFormat: { type: NumberFormat.CHICAGO } } },
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children: [
        ...paper.blocks.slice(0, titleAt).flatMap((block) => drawn(block)),
        new Paragraph({ style: 'ContentsTitle', children: [new TextRun('目　录')] }),
        new TableOfContents('目录', { headingStyleRange: '1-3', hyperlink: true }),
        ...paper.blocks.slice(titleAt).flatMap((block, index) => drawn(block, index === 0 ? { pageBreakBefore: true } : {})),
      ],
    }],
  });
  return Packer.toBuffer(document);
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const detailStyles: Partial<Record<string, string>> = { issuer: 'Signature', date: 'Signature', salutation: 'Normal', copies: 'Normal' };

function drawn(block: PaperBlock, start: IParagraphOptions = {}): FileChild[] {
  const plain = (text: string, options: IParagraphOptions): Paragraph => new Paragraph({ ...start, ...options, children: [new TextRun(text)] });
  switch (block.kind) {
    case 'title': return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(block.text), new EndnoteReferenceRun(1)] })];
    case 'detail': return [plain(block.text, { style: detailStyles[block.detail] ?? 'Detail' })];
    case 'heading': return heading(block, start);
    case 'table': return [table(block.rows)];
    default: return [plain(block.text, { style: 'PlanText' })];
  }
}

/** A heading that runs into its text is a paragraph of its own, whose mark is Word's style separator: outline and contents have the heading alone. */
function heading({ level, text, stop, isAppendix, runsInto }: Extract<PaperBlock, { kind: 'heading' }>, start: IParagraphOptions): Paragraph[] {
  const options: IParagraphOptions = { ...start, ...(isAppendix ? { pageBreakBefore: true } : {}), heading: headings[level] };
  if (runsInto === undefined) return [new Paragraph({ ...options, children: [new TextRun(`${text}${stop}`)] })];
  return [
    new Paragraph({ ...options, run: { vanish: true, specVanish: true }, children: [new TextRun(text)] }),
    new Paragraph({ style: 'PlanText', children: [new TextRun(`${stop}${runsInto}`)] }),
  ];
}

const table = (rows: readonly (readonly string[])[]): Table => new Table({
  width: { size: 100, type: WidthType.PERCENTAGE },
  rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) })),
});

/** — 1 —, one character in from its side. */
const pageNumber = (alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer => new Footer({
  children: [new Paragraph({
    style: 'PageNumber', alignment, indent: { [alignment]: measures.pageNumber.size * 20 },
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  })],
});
