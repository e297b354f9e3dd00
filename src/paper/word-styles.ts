import { AlignmentType, LineRuleType, type IRunStylePropertiesOptions, type ISectionOptions, type IStylesOptions } from 'docx';
import { measures, typefaces } from './measures.ts';

const twipsOfPoint = 20;
const twipsOfMillimetre = 1440 / 25.4;
const millimetres = (length: number): number => Math.round(length * twipsOfMillimetre);

/** A fixed distance from line to line. */
const lines = (points: number) => ({ line: Math.round(points * twipsOfPoint), lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** Sizes are counted in half points. */
export const letters = (eastAsia: string, size: number): IRunStylePropertiesOptions => ({
  font: { ascii: typefaces.latin, hAnsi: typefaces.latin, cs: typefaces.latin, eastAsia }, size: size * 2, sizeComplexScript: size * 2, color: 'auto',
});

/** Two characters. */
const indent = { firstLineChars: 200, firstLine: 2 * measures.body * twipsOfPoint };
const { body, line, title } = measures;

/** Styles by name; the headings are Word's own, so that its outline and contents know them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { ...letters(typefaces.body, body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: lines(line), alignment: AlignmentType.BOTH },
    },
    title: { run: letters(typefaces.title, title.size), paragraph: { alignment: AlignmentType.CENTER, spacing: { ...lines(title.line), after: line * twipsOfPoint } } },
    heading1: { run: letters(typefaces.level1, body), paragraph: { indent, keepNext: true } },
    heading2: { run: letters(typefaces.level2, body), paragraph: { indent, keepNext: true } },
    heading3: { run: { ...letters(typefaces.body, body), bold: true }, paragraph: { indent, keepNext: true } },
    endnoteText: { run: letters(typefaces.body, 10.5), paragraph: { spacing: lines(18), alignment: AlignmentType.LEFT } },
  },
  paragraphStyles: [
    { id: 'PlanText', name: '正文缩进两字', basedOn: 'Normal', quickFormat: true, paragraph: { indent } },
    { id: 'Detail', name: '文件说明', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER } },
    { id: 'Signature', name: '署名', basedOn: 'Normal', paragraph: { alignment: AlignmentType.RIGHT, indent: { right: 4 * body * twipsOfPoint } } },
    { id: 'ContentsTitle', name: '目录标题', basedOn: 'Normal', run: letters(typefaces.level1, body), paragraph: { alignment: AlignmentType.CENTER, spacing: { ...lines(line), after: line * 10 } } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: letters(typefaces.level1, 14), paragraph: { spacing: lines(22) } },
    ...[2, 3].map((level) => ({ id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal', run: letters(typefaces.body, 14), paragraph: { spacing: lines(22), indent: { left: 28 * twipsOfPoint } } })),
    { id: 'PageNumber', name: '页码', basedOn: 'Normal', run: letters(typefaces.number, measures.pageNumber.size), paragraph: { spacing: lines(measures.pageNumber.line) } },
  ],
};

/** Paper, margins and grid; the page number's line stands at its distance below the type area. */
export const sheet: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: millimetres(measures.paper.width), height: millimetres(measures.paper.height) },
    margin: {
      ...Object.fromEntries(Object.entries(measures.margin).map(([side, length]) => [side, millimetres(length)])),
      header: millimetres(15),
      footer: millimetres(measures.margin.bottom - measures.pageNumber.below) - measures.pageNumber.line * twipsOfPoint,
    },
  },
  grid: { type: 'linesAndChars', linePitch: Math.round(line * twipsOfPoint), charSpace: Math.round((measures.characterPitch - body) * 4096) },
};
