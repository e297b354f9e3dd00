import { refuse } from '../refuse.ts';
import type { Archive } from './archive.ts';
import { childrenOf } from './elements.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** A part of a Word file that was read. */
export interface Part {
  name: string;
  root: XmlElement;
  /** The id by which the main part refers to it. */
  relationship: string;
}

/** The parts of a Word file, found by what they are to one another and not by customary names (ECMA-376 part 2). */
export interface Package {
  main(): Promise<Part>;
  /** The parts that a part refers to as this type: `styles`, `numbering`, `header` … */
  related(part: Part, type: string): Promise<Part[]>;
  /** How many characters that XML does not allow were left out so far. */
  forbiddenCharacters(): number;
}

export async function openPackage(archive: Archive, file: string): Promise<Package> {
  let forbidden = 0;
  const parts = new Map<string, Promise<XmlElement | undefined>>();
  const readPart = async (name: string): Promise<XmlElement | undefined> => {
    const bytes = await archive.part(name);
    if (bytes === undefined) return undefined;
    const parsed = parseXml(bytes, name, file);
    forbidden += parsed.forbidden;
    return parsed.root;
  };
  /** Each part is read once, however often it is referred to. */
  const read = (name: string): Promise<XmlElement | undefined> => {
    const part = parts.get(name) ?? readPart(name);
    parts.set(name, part);
    return part;
  };
  /** Parts are looked for under the name that the relationship gives; links out of the file are passed over. */
  const relatedTo = async (name: string, type: string): Promise<Part[]> => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const relationships = await read(`${folder}_rels/${name.slice(folder.length)}.rels`);
    const parts: Part[] = [];
    for (const { attributes } of childrenOf(relationships, 'rel:Relationship')) {
      if (!(attributes.get('Type') ?? '').endsWith(`/${type}`) || attributes.get('TargetMode') === 'External') continue;
      const target = resolveTarget(folder, attributes.get('Target') ?? '');
      const root = await read(target);
      if (root !== undefined) parts.push({ name: target, root, relationship: attributes.get('Id') ?? '' });
    }
    return parts;
  };
  return {
    async main() {
      const [main] = await relatedTo('', 'officeDocument');
      if (main !== undefined) return main;
      const root = await read('word/document.xml');
      return root === undefined
        ? refuse('document-damaged', file, '找不到正文 word/document.xml')
        : { name: 'word/document.xml', root, relationship: '' };
    },
    related: (part, type) => relatedTo(part.name, type),
    forbiddenCharacters: () => forbidden,
  };
}

/** The name of a part that another refers to: from its folder, or from the top when it begins with `/`. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split(/[/\\]/u)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
