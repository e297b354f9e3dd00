import type { DocumentLines } from '../document-lines.ts';
import { attributeOf, type Element, wordsOf } from './page.ts';

/** Elements that are no part of what a page says: its machinery, its controls, and the frame that the page itself marks as such. */
const frame = new Set([
  'head', 'script', 'style', 'noscript', 'template', 'iframe', 'frameset', 'noframes', 'object', 'embed', 'applet', 'svg', 'canvas', 'audio', 'video', 'map',
  'nav', 'aside', 'footer', 'select', 'datalist', 'button', 'textarea', 'input', 'progress', 'meter',
]);

/** Elements whose content is no words. */
const machinery = new Set(['script', 'style', 'template', 'noscript', 'svg', 'canvas', 'head', 'iframe', 'noframes']);

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu;

/** What of a page was left out, told element by element. */
export class LeftOut {
  readonly #frame = new Map<string, { count: number; words: string }>();
  #pictures = 0;

  /** Whether an element is left out; it is then remembered for the remarks. */
  takes(element: Element, lines: DocumentLines): boolean {
    const { tagName } = element;
    if (tagName === 'img') {
      this.#takePicture(element, lines);
    } else if (tagName === 'rt' || tagName === 'rp') {
      if (tagName === 'rt') lines.remark('phonetic-left-out', wordsOf(element));
    } else if (frame.has(tagName)) {
      this.#takeFrame(tagName, machinery.has(tagName) ? '' : wordsOf(element).trim());
    } else if (isHidden(element)) {
      const words = wordsOf(element).trim();
      if (words !== '') lines.remark('hidden-left-out', words);
    } else {
      return false;
    }
    return true;
  }

  remarkOn(lines: DocumentLines, title: string): void {
    if (title !== '') lines.remark('markup-left-out', `title：${title}`, null);
    for (const [name, { count, words }] of this.#frame) {
      if (name !== 'head') lines.remark('markup-left-out', `${name} ${count} 处${words === '' ? '' : `：${words}`}`, null);
    }
    if (this.#pictures > 0) lines.remark('picture-left-out', `没有说明文字的图片 ${this.#pictures} 幅`, null);
  }

  #takePicture(element: Element, lines: DocumentLines): void {
    const description = (attributeOf(element, 'alt') ?? '').trim();
    if (description === '') this.#pictures += 1;
    else lines.remark('picture-left-out', description);
  }

  #takeFrame(name: string, words: string): void {
    const known = this.#frame.get(name) ?? { count: 0, words: '' };
    known.count += 1;
    if (known.words === '') known.words = words;
    this.#frame.set(name, known);
  }
}

function isHidden(element: Element): boolean {
  return attributeOf(element, 'hidden') !== undefined || hidingStyle.test(attributeOf(element, 'style') ?? '');
}
