/** What of a page is read aloud, in reading order: titles, sentences, headings, cells of tables, the tasks of a part. */
const pieces = 'h1, .plan-text .sentence, .plan-text h2, .plan-text h3, .plan-text td, .plan-text .responsible, .prose > .task-list > li';
/** What stands among the words and is none of them. */
const silent = '.sentence-link, .opening, [hidden], [aria-hidden="true"], script, style';
/** Speech of some systems breaks off after about a quarter of a minute: no breath has more characters. */
const longestBreath = 80;

/** A piece of the page and the words to say for it, cut into breaths. */
export interface SpokenPiece {
  element: HTMLElement;
  breaths: string[];
}

/** The words of an element as they are said: masks by the name that screen readers give them, never as characters. */
export function spokenWords(element: Element): string {
  let words = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) words += node.textContent ?? '';
    if (!(node instanceof Element) || node.matches(silent)) continue;
    if (node.matches('.mask')) words += node.getAttribute('aria-label') ?? '';
    else if (node.matches('.ordinal')) words += `第${node.textContent}项，`;
    else words += spokenWords(node);
  }
  return words;
}

/** Cuts words behind their marks into breaths; what has no mark is cut where it gets too long. */
export function breathsOf(words: string, longest = longestBreath): string[] {
  const clauses = words.trim().match(new RegExp(`[^，；：。！？]{1,${longest - 4}}[，；：。！？]*[”’）》]*`, 'gu')) ?? [];
  const breaths: string[] = [];
  for (const clause of clauses) {
    const last = breaths[breaths.length - 1];
    if (last !== undefined && last.length + clause.length <= longest) breaths[breaths.length - 1] = last + clause;
    else breaths.push(clause);
  }
  return breaths;
}

/** Everything on a page that is read, in order. */
export function spokenPieces(page: ParentNode): SpokenPiece[] {
  return [...page.querySelectorAll<HTMLElement>(pieces)]
    .map((element) => ({ element, breaths: breathsOf(spokenWords(element).replace(/\u3000/gu, '，')) }))
    .filter(({ breaths }) => breaths.length > 0);
}
