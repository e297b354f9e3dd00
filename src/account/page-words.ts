import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PassageName } from '../plan/passages.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A stretch of the plan's words on a page; numbering and stops around titles belong to no passage. */
export interface PageWords {
  passage?: PassageName;
  text: string;
}

/**
 * Reads the plan's words from a published page, by the marks that the pages of a plan share: `h1`, `.plan-text` with
 * `.sentence`, `.title`, `.heading-title`, `.responsible` and tables, and `.plan-details dd`. Everything inside `.plan-text`
 * is taken, known or not, but for what is there only for the ear (`.unseen`).
 * @param owner whose page it is, as the first half of a passage's name: `19`, `part/2`, `introduction`
 */
export function pageWords(html: string, owner: string): PageWords[] {
  const reader = new PlanPageReader(owner);
  reader.visit(parse(html), undefined);
  return reader.words;
}

/** Where the reader is: outside the plan's words, among them, or in a passage. */
type Whereabouts = undefined | { passage?: PassageName };

class PlanPageReader {
  readonly words: PageWords[] = [];
  readonly #pageOwner: string;
  readonly #seen = new Map<string, number>();
  /** Whose words follow. */
  #owner: string;
  #part: string;
  /** What a title is the title of. */
  #titled: string;

  constructor(pageOwner: string) {
    this.#pageOwner = pageOwner;
    this.#owner = pageOwner;
    this.#part = pageOwner;
    this.#titled = pageOwner;
  }

  visit(parent: Parent, where: Whereabouts): void {
    for (const node of parent.childNodes) {
      if (tree.isElementNode(node)) this.#visitElement(node, where);
      else if (tree.isTextNode(node) && where !== undefined) this.#add(node.value, where.passage);
    }
  }

  #visitElement(element: Element, where: Whereabouts): void {
    const classes = new Set((attributeOf(element, 'class') ?? '').split(/\s+/u));
    if (where !== undefined && /^h[23]$/u.test(element.tagName)) this.#enterHeading(classes, attributeOf(element, 'id'));
    if (classes.has('unseen')) return;
    this.visit(element, where === undefined ? this.#entrance(element, classes) : this.#within(element, classes, where));
  }

  /** Where the plan's words begin. */
  #entrance(element: Element, classes: ReadonlySet<string>): Whereabouts {
    if (element.tagName === 'h1') return { passage: this.#pageOwner === 'introduction' ? 'title' : `${this.#pageOwner}#title` };
    if (classes.has('plan-text')) return {};
    if (element.tagName === 'dd' && standsIn(element, 'plan-details')) return { passage: this.#next('detail/') };
    return undefined;
  }

  #within(element: Element, classes: ReadonlySet<string>, where: { passage?: PassageName }): Whereabouts {
    if (where.passage !== undefined) return where;
    if (classes.has('sentence')) return { passage: sentenceName(attributeOf(element, 'id') ?? '', this.#pageOwner) };
    if (classes.has('title') || classes.has('heading-title')) return { passage: `${this.#titled}#title` };
    if (classes.has('responsible')) return { passage: `${this.#owner}#responsible` };
    if (element.tagName === 'table') this.#next(`${this.#owner}#t`);
    if (element.tagName === 'tr') this.#next(`${this.#table}r`);
    if (element.tagName === 'td' || element.tagName === 'th') return { passage: this.#next(`${this.#table}r${this.#seen.get(`${this.#table}r`) ?? 0}c`) };
    return where;
  }

  /** The name of the table the reader is in, e.g. `19#t1`. */
  get #table(): string {
    return `${this.#owner}#t${this.#seen.get(`${this.#owner}#t`) ?? 0}`;
  }

  /** Headings say whose words follow. */
  #enterHeading(classes: ReadonlySet<string>, id: string | undefined): void {
    if (classes.has('section-heading')) {
      this.#owner = this.#part;
      this.#titled = this.#next(`${this.#part}/section/`);
    } else if (id !== undefined) {
      this.#owner = ownerOf(id);
      this.#titled = this.#owner;
      if (this.#owner.startsWith('part/')) this.#part = this.#owner;
    }
  }

  /** A name made of this beginning and how often it was asked for. */
  #next(beginning: string): string {
    const number = (this.#seen.get(beginning) ?? 0) + 1;
    this.#seen.set(beginning, number);
    return `${beginning}${number}`;
  }

  #add(text: string, passage: PassageName | undefined): void {
    const last = this.words.at(-1);
    if (last !== undefined && last.passage === passage) last.text += text;
    else this.words.push(passage === undefined ? { text } : { passage, text });
  }
}

/** `s3` is a sentence of the page's own text; on the page of the whole plan, `19-s3` and `part-2-s1` say whose it is. */
function sentenceName(id: string, pageOwner: string): PassageName {
  const [, owner, sentence = id] = /^(?:(.+)-)?(s\d+)$/u.exec(id) ?? [];
  return `${owner === undefined ? pageOwner : ownerOf(owner)}#${sentence}`;
}

/** `part-2` is the id of what passages call `part/2`; a task's id is its own. */
const ownerOf = (id: string): string => id.replace(/^(part|appendix)-(?=\d+$)/u, '$1/');

const attributeOf = (element: Element, name: string): string | undefined => element.attrs.find((attribute) => attribute.name === name)?.value;

const hasClass = (element: Element, name: string): boolean => (attributeOf(element, 'class') ?? '').split(/\s+/u).includes(name);

function standsIn(element: Element, name: string): boolean {
  const { parentNode: parent } = element;
  return parent !== null && tree.isElementNode(parent) && (hasClass(parent, name) || standsIn(parent, name));
}
