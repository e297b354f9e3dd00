import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/index-native.js';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Contents of a Word file's parts, without their root elements. */
export interface WordParts {
  body: string;
  numbering?: string;
  styles?: string;
  comments?: string;
  footnotes?: string;
  header?: string;
}

/** A Word file of the given parts; `rId` of each is its name. */
export function wordFile({ body, ...others }: WordParts): Promise<Uint8Array> {
  const roots: Record<string, string> = { numbering: 'numbering', styles: 'styles', comments: 'comments', footnotes: 'footnotes', header: 'hdr' };
  const parts = Object.entries(others).map(([name, content]): [string, string] => [
    `word/${name}.xml`, `<w:${roots[name]} ${namespaces}>${content}</w:${roots[name]}>`,
  ]);
  const relationships = Object.keys(others)
    .map((name) => `<Relationship Id="${name}" Type="${relationshipTypes}/${name}" Target="${name}.xml"/>`).join('');
  return zipFile([
    ...packageParts,
    ['word/document.xml', documentXml(body)],
    ['word/_rels/document.xml.rels', relationshipsXml(relationships)],
    ...parts,
  ]);
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
}

function relationshipsXml(relationships: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships}</Relationships>`;
}

/** What every Word file has besides its text. */
export const packageParts: [string, string][] = [
  ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
  ['_rels/.rels', relationshipsXml(`<Relationship Id="main" Type="${relationshipTypes}/officeDocument" Target="word/document.xml"/>`)],
];

export async function zipFile(entries: [name: string, content: string | Uint8Array][], options: { password?: string; level?: number } = {}): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of entries) {
    await zip.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  }
  return zip.close();
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A paragraph; with a list's id and level, a numbered one. */
export function paragraph(text: string, list?: number, level = 0, properties = ''): string {
  const numbered = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${properties}${numbered}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function definition(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

export function list(id: number, definitionId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
}
