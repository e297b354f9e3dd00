import type { SourceDocument } from '../../source-document.ts';
import { DocumentLines } from '../document-lines.ts';
import { refuse } from '../refuse.ts';
import { openArchive } from './archive.ts';
import { readBlocks } from './blocks.ts';
import { childOf, descendantsOf, plainText } from './elements.ts';
import { readNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Part } from './package.ts';
import { RebuiltNumbers } from './rebuilt-numbers.ts';
import { Story } from './story.ts';
import { readStyles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/**
 * Reads a Word or WPS document: its text as it is printed, with automatic numbers, tracked changes accepted.
 * @throws ProblemError when the file is damaged, has a password, holds no text, or passes a limit
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const parts = await openPackage(await openArchive(bytes, file), file);
  const main = await parts.main();
  const body = childOf(main.root, 'w:body');
  if (main.root.name !== 'w:document' || body === undefined) return refuse('document-format', file, '不是文字处理文档');
  const related = async (type: string): Promise<XmlElement | undefined> => (await parts.related(main, type))[0]?.root;

  const lines = new DocumentLines();
  const styles = readStyles(await related('styles'));
  const rebuilt = new RebuiltNumbers();
  readBlocks(body, new Story({
    lines,
    styles,
    numbering: readNumbering(await related('numbering'), styles),
    rebuilt,
    fieldsEnd: fieldMarks(body, 'begin') === fieldMarks(body, 'end'),
    notes: {
      comments: readNotes(await related('comments'), 'w:comment'),
      footnotes: readNotes(await related('footnotes'), 'w:footnote'),
      endnotes: readNotes(await related('endnotes'), 'w:endnote'),
    },
  }));
  rebuilt.remarkOn(lines);
  remarkOnMargins(body, [...await parts.related(main, 'header'), ...await parts.related(main, 'footer')], lines);
  lines.countInvisible(parts.forbiddenCharacters());
  return lines.finish(file);
}

function fieldMarks(body: XmlElement, kind: string): number {
  return descendantsOf(body, new Set(['w:fldChar'])).filter(({ attributes }) => attributes.get('w:fldCharType') === kind).length;
}

/** Headers and footers that a section uses, each wording once. */
function remarkOnMargins(body: XmlElement, margins: Part[], lines: DocumentLines): void {
  const used = new Set(descendantsOf(body, new Set(['w:headerReference', 'w:footerReference'])).map(({ attributes }) => attributes.get('r:id')));
  const wordings = margins.filter(({ relationship }) => used.has(relationship)).map(({ root }) => plainText(root));
  for (const wording of new Set(wordings)) if (wording !== '') lines.remark('header-left-out', wording, null);
}
