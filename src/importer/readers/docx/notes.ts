import { childrenOf, plainText } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** Words that stand beside the text, by their id. */
export interface Notes {
  comments: ReadonlyMap<string, string>;
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
}

/** Reads the notes of one part: its comments, footnotes or endnotes. */
export function readNotes(root: XmlElement | undefined, name: 'w:comment' | 'w:footnote' | 'w:endnote'): Map<string, string> {
  return new Map(childrenOf(root, name).map((note) => [note.attributes.get('w:id') ?? '', plainText(note)]));
}
