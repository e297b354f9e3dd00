import type { RemarkKind } from '../../source-document.ts';
import type { DocumentLines } from '../document-lines.ts';
import { Counters } from './counters.ts';
import { plainText } from './elements.ts';
import { Fields } from './fields.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { RebuiltNumbers } from './rebuilt-numbers.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** What a document brings along for reading its text. */
export interface Reference {
  lines: DocumentLines;
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
  rebuilt: RebuiltNumbers;
  /** Whether every field that begins has an end; in a file without, fields end with their paragraph, lest one swallow the rest. */
  fieldsEnd: boolean;
}

/** A run of paragraphs that is read from beginning to end: the document, or a text box in it. Each counts for itself. */
export class Story {
  readonly counters = new Counters();
  readonly fields = new Fields();
  readonly reference: Reference;
  /** Text boxes met in the paragraph being read; their text follows it. */
  textBoxes: XmlElement[] = [];
  /** The number of the paragraph being read. */
  label = '';
  /** The paragraph style in force. */
  style: string | undefined;
  /** Set while what is met does not belong to the text. */
  #leavingOut: RemarkKind | undefined;
  #inserting = false;
  /** Words for remarks, gathered over a paragraph. */
  readonly #words = new Map<RemarkKind, string>();

  constructor(reference: Reference) {
    this.reference = reference;
  }

  /** Takes words of the document: into the text, or into a remark where they are no part of it. */
  write(text: string): void {
    const leavingOut = this.#leavingOut ?? (this.fields.inCode ? 'field-left-out' : undefined);
    if (leavingOut !== undefined) return this.#gather(leavingOut, text);
    if (this.#inserting) this.#gather('insertion-accepted', text);
    this.reference.lines.write(text);
  }

  breakLine(): void {
    if (this.#leavingOut === undefined && !this.fields.inCode) this.reference.lines.endLine();
  }

  /** Takes a text box, to be read after the paragraph. */
  addTextBox(box: XmlElement): void {
    if (this.#leavingOut === undefined) this.textBoxes.push(box);
    else this.#gather(this.#leavingOut, plainText(box));
  }

  /** A page or column break in front of a paragraph's words moves them with their number, and parts nothing. */
  breakPage(): void {
    const { open } = this.reference.lines;
    if (open !== '' && open !== this.label) this.breakLine();
  }

  /** Reads something whose words are no part of the text. The outermost reason for leaving out is the one reported. */
  leaveOut(kind: RemarkKind, read: () => void): void {
    const outer = this.#leavingOut;
    this.#leavingOut ??= kind;
    read();
    this.#leavingOut = outer;
  }

  insert(read: () => void): void {
    const outer = this.#inserting;
    this.#inserting = true;
    read();
    this.#inserting = outer;
  }

  /** Remarks on something that is no text, unless it stands in what was left out anyway. */
  remark(kind: RemarkKind, detail: string): void {
    if (this.#leavingOut === undefined) this.reference.lines.remark(kind, detail);
  }

  /** Makes one remark of each kind from the words gathered since the last call. */
  endParagraph(): void {
    for (const [kind, words] of this.#words) if (words.trim() !== '') this.reference.lines.remark(kind, words);
    this.#words.clear();
    if (!this.reference.fieldsEnd) this.fields.closeAll();
  }

  #gather(kind: RemarkKind, text: string): void {
    this.#words.set(kind, (this.#words.get(kind) ?? '') + text);
  }
}
