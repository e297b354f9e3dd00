import { charactersOf, childOf, descendantsOf, elementsOf, plainText, switchOf, valueOf } from './elements.ts';
import type { Story } from './story.ts';
import { symbolCharacter } from './symbols.ts';
import type { XmlElement } from './xml.ts';

type Read = (element: XmlElement, story: Story) => void;

const nothing: Read = () => undefined;

/** What stands inside a paragraph, by name. Anything else is looked into, so that no text inside it is lost. */
const readers: Record<string, Read> = {
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:sdtPr': nothing,
  'w:sdtEndPr': nothing,
  'w:r': readRun,
  'w:t': (element, story) => story.write(textOf(element)),
  'w:delText': (element, story) => story.write(textOf(element)),
  'w:tab': (_, story) => story.write(' '),
  'w:ptab': (_, story) => story.write(' '),
  'w:br': (element, story) => (['page', 'column'].includes(element.attributes.get('w:type') ?? '') ? story.breakPage() : story.breakLine()),
  'w:cr': (_, story) => story.breakLine(),
  'w:noBreakHyphen': (_, story) => story.write('-'),
  'w:softHyphen': (_, story) => story.write('\u00ad'),
  'w:sym': readSymbol,
  'w:fldChar': readFieldMark,
  'w:instrText': (element, story) => story.fields.instruct(charactersOf(element)),
  'w:delInstrText': nothing,
  'w:ins': (element, story) => story.insert(() => readInside(element, story)),
  'w:moveTo': (element, story) => story.insert(() => readInside(element, story)),
  'w:del': (element, story) => story.leaveOut('deletion-accepted', () => readInside(element, story)),
  'w:moveFrom': (element, story) => story.leaveOut('deletion-accepted', () => readInside(element, story)),
  'w:rt': (element, story) => story.leaveOut('phonetic-left-out', () => readInside(element, story)),
  'w:commentReference': (element, story) => story.remark('comment-left-out', note(element, story.reference.notes.comments)),
  'w:footnoteReference': (element, story) => story.remark('footnote-left-out', note(element, story.reference.notes.footnotes)),
  'w:endnoteReference': (element, story) => story.remark('footnote-left-out', note(element, story.reference.notes.endnotes)),
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': (_, story) => story.remark('object-left-out', '嵌入的对象'),
  'm:oMath': readFormula,
};

/** Reads the inside of a paragraph, or of something in it. */
export function readInside(element: XmlElement, story: Story): void {
  for (const child of elementsOf(element)) {
    const read = Object.hasOwn(readers, child.name) ? readers[child.name] : readInside;
    read?.(child, story);
  }
}

/** Whether a run's text is hidden in a paragraph of this style. */
export function isHiddenRun(run: XmlElement, paragraphStyle: string | undefined, story: Story): boolean {
  const properties = childOf(run, 'w:rPr');
  return story.reference.styles.hides(paragraphStyle, valueOf(properties, 'w:rStyle'), switchOf(properties, 'w:vanish'));
}

function readRun(run: XmlElement, story: Story): void {
  const read = (): void => readInside(run, story);
  if (isHiddenRun(run, story.style, story)) story.leaveOut('hidden-left-out', read);
  else read();
}

/** Without xml:space, white space at the ends is layout of the XML. Line ends and tabs are shown as spaces. */
function textOf(element: XmlElement): string {
  const text = charactersOf(element);
  return (element.keepsSpace ? text : text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu, '')).replace(/\r\n|[\t\r\n]/gu, ' ');
}

function readSymbol(element: XmlElement, story: Story): void {
  const font = element.attributes.get('w:font') ?? '';
  const code = element.attributes.get('w:char') ?? '';
  const character = symbolCharacter(font, code);
  if (character === undefined) story.remark('symbol-left-out', `${font} ${code}`);
  else story.write(character);
}

function readFieldMark(element: XmlElement, story: Story): void {
  const kind = element.attributes.get('w:fldCharType');
  if (kind === 'begin') story.fields.begin();
  if (kind === 'separate') story.fields.separate();
  if (kind === 'end') {
    const instruction = story.fields.end();
    if (instruction !== undefined) story.remark('field-left-out', instruction);
  }
}

function note(reference: XmlElement, notes: ReadonlyMap<string, string>): string {
  return notes.get(reference.attributes.get('w:id') ?? '') || '无文字';
}

/** A drawing may be a picture, a chart, a shape with text, or a group of them. */
function readDrawing(drawing: XmlElement, story: Story): void {
  let title = '无说明';
  let left: 'picture-left-out' | 'object-left-out' | undefined;
  const look = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      const { name, attributes } = child;
      if (name === 'w:txbxContent') {
        story.addTextBox(child);
        continue;
      }
      if (name === 'wp:docPr' || name === 'v:shape') title = describe(child) ?? title;
      if (name === 'a:blip' || name === 'v:imagedata') left = 'picture-left-out';
      if (name === 'a:graphicData' && /\/(?:chart|chartex|diagram)$/u.test(attributes.get('uri') ?? '')) left ??= 'object-left-out';
      look(child);
    }
  };
  look(drawing);
  if (left !== undefined) story.remark(left, title);
}

function describe(element: XmlElement): string | undefined {
  return ['descr', 'title', 'alt', 'name'].map((name) => element.attributes.get(name)?.trim()).find((text) => text !== undefined && text !== '');
}

/** Formulas are read as a row of characters. */
function readFormula(formula: XmlElement, story: Story): void {
  const text = descendantsOf(formula, new Set(['m:t', 'w:t'])).map(charactersOf).join('');
  if (text !== '') story.remark('formula-kept', text);
  story.write(text === '' ? plainText(formula) : text);
}
