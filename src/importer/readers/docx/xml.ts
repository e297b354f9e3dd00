import { SaxesParser } from 'saxes';
import { decodeAs } from '../decode.ts';
import { limits } from '../limits.ts';
import { refuse } from '../refuse.ts';
import { decodeUtf16, utf16ByMark } from '../utf16.ts';

/** An element of a Word file's XML. Names are written with the format's customary prefixes, whatever the file uses. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** Whether white space at the ends of its text counts (xml:space). */
  keepsSpace: boolean;
}

/** Customary prefixes by namespace, of the transitional and the strict form of the format (ECMA-376). */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Elements whose text is the document's; between all others there is only layout. */
const textElements = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t']);

/** Characters that XML does not allow, as themselves and as references. Some programs write them all the same. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[1-2]|1[4-9]|2\d|3[01])|x0*(?:[0-8bcBCefEF]|1[0-9a-fA-F]));/gu;

/**
 * Reads one part of a Word file. Document type declarations are refused, so that there are no entities to expand.
 * @returns the root element, and how many forbidden characters were left out
 * @throws ProblemError when the part is not well-formed or passes a limit
 */
export function parseXml(bytes: Uint8Array, part: string, file: string): { root: XmlElement; forbidden: number } {
  const marked = utf16ByMark(bytes);
  const text = marked === undefined ? decodeAs('utf-8', bytes) : decodeUtf16(bytes.subarray(2), marked);
  if (text === undefined) return refuse('document-damaged', file, `${part} 的编码不是 UTF-8`);
  let dropped = 0;
  const clean = text.replace(forbidden, () => {
    dropped += 1;
    return '';
  });
  return { root: buildTree(clean, part, file), forbidden: dropped };
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function buildTree(text: string, part: string, file: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const damaged = (what: string): never => refuse('document-damaged', file, `${part} 第 ${parser.line} 行${what}`);
  parser.on('error', () => damaged('不是规范的 XML'));
  parser.on('doctype', () => damaged('含有 DOCTYPE 声明'));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.partElements) refuse('document-too-large', file, `${part} 超过 ${limits.partElements} 个元素`);
    if (open.length >= limits.depth) refuse('document-damaged', file, `${part} 的元素嵌套超过 ${limits.depth} 层`);
    const listed = Object.values(tag.attributes);
    const attributes = listed.length === 0 ? noAttributes : new Map(listed.map(
      ({ uri, local, value }) => [uri === '' ? local : qualified(uri, local), value],
    ));
    const parent = open.at(-1);
    const space = attributes.get('xml:space');
    const element: XmlElement = {
      name: qualified(tag.uri, tag.local),
      attributes,
      children: [],
      keepsSpace: space === undefined ? parent?.keepsSpace ?? false : space === 'preserve',
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (characters: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined && textElements.has(parent.name)) parent.children.push(characters);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root ?? damaged('没有内容');
}

function qualified(uri: string, local: string): string {
  return `${Object.hasOwn(prefixes, uri) ? prefixes[uri] : '?'}:${local}`;
}
