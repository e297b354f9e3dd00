import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';

/** What is wrong with an XML text: not well-formed, or holding what runs or leads elsewhere. */
export function faultsOfXml(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.on('doctype', () => faults.push('document type'));
  parser.on('processinginstruction', ({ target }) => faults.push(`instruction ${target}`));
  parser.on('opentag', ({ local, attributes }) => {
    if (/^(?:script|foreignObject|image|iframe)$/u.test(local)) faults.push(`element ${local}`);
    for (const { name, value } of Object.values(attributes)) {
      if (/^on/iu.test(name) || (/href$/iu.test(name) && !/^https?:|^#|^[\w/.-]+$/u.test(value))) faults.push(`attribute ${name}=${value}`);
    }
  });
  parser.write(xml).close();
  return faults;
}

/** What is in a Markdown text beyond words and plain links. */
export function faultsOfMarkdown(markdown: string): string[] {
  const visit = (node: Nodes): string[] => [
    ...(['html', 'image', 'imageReference', 'linkReference', 'definition', 'code', 'footnoteReference'].includes(node.type) ? [node.type] : []),
    ...(node.type === 'link' && !/^(?:https?|mailto):/u.test(node.url) ? [`link to ${node.url}`] : []),
    ...('children' in node ? node.children.flatMap(visit) : []),
  ];
  return visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

/** Cells of a table as CSV that a spreadsheet would calculate. */
export const faultsOfCsv = (csv: string): string[] => [...csv.matchAll(/(?:^\uFEFF?|,|\r\n)("(?:[^"]|"")*"|[^,"\r]*)/gu)]
  .map(([, cell = '']) => cell.replace(/^"([\s\S]*)"$/u, '$1').replaceAll('""', '"'))
  .filter((cell) => /^[=+\-@＝＋－＠\t\r]/u.test(cell) && Number.isNaN(Number(cell)));

function faultsOfJson(json: string): string[] {
  try {
    JSON.parse(json);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** What each kind of file is looked through for. Pages and pictures are looked at in a browser; scripts hold no words but one file's. */
const looked: Record<string, (text: string) => string[]> = {
  '.xml': faultsOfXml, '.svg': faultsOfXml, '.json': faultsOfJson, '.webmanifest': faultsOfJson, '.csv': faultsOfCsv, '.md': faultsOfMarkdown,
  '.js': (text) => (text.startsWith('export default {') ? faultsOfJson(text.replace(/^export default ([\s\S]*);\n$/u, '$1')) : text.includes('__attacked') ? ['hostile words'] : []),
  '': (text) => (text.includes('attack') ? ['hostile words'] : []),
};

/** The files of a built site that machines read, by kind, and what is wrong with them. */
export function machineFiles(directory: string): { kind: string; files: number; faults: string[] }[] {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.entries(looked).map(([kind, faultsOf]) => {
    const files = paths.filter((path) => extname(path) === kind || (kind === '.md' && path.endsWith('llms.txt')));
    return { kind, files: files.length, faults: files.flatMap((path) => faultsOf(readFileSync(path, 'utf8')).map((fault) => `${path.slice(directory.length)}: ${fault}`)) };
  });
}
