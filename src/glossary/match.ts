import type { Entry } from './schema.ts';

/** The id under which introduction, title and part titles are named where tasks are listed. */
export const introductionId = '0';

/** A term at its place in one text. */
export interface Match {
  slug: string;
  /** The words as they stand in the text. */
  form: string;
  /** UTF-16 code units from the beginning of the text; `end` is exclusive. */
  start: number;
  end: number;
}

/**
 * Finds terms in one text, the longest form first, left to right, never overlapping, nothing inside 《》.
 * @param task id of the task the text belongs to, or `introductionId`
 */
export type Matcher = (text: string, task: string) => Match[];

/** Who claims a form; without a slug the form is kept from being linked. */
interface Claim {
  slug: string | undefined;
  /** Tasks in which the claim holds; undefined for all. */
  tasks: ReadonlySet<string> | undefined;
}

interface Node {
  next: Map<string, Node>;
  claims: Claim[];
}

/** Builds the search structure (a trie of all forms) of one edition once, for any number of texts. */
export function createMatcher(entries: readonly Entry[], edition: string): Matcher {
  const root: Node = { next: new Map(), claims: [] };
  for (const { slug, forms, except, only } of entries) {
    const tasks = only === undefined ? undefined : new Set(only[edition] ?? []);
    for (const form of forms) nodeOf(root, form).claims.push({ slug, tasks });
    for (const words of except ?? []) nodeOf(root, words).claims.push({ slug: undefined, tasks });
  }
  return (text, task) => {
    const matches: Match[] = [];
    let at = 0;
    while (at < text.length) {
      if (text[at] === '《') {
        at = endOfBookTitle(text, at);
        continue;
      }
      const found = longestClaim(root, text, at, task);
      if (found?.claim.slug !== undefined) {
        matches.push({ slug: found.claim.slug, form: text.slice(at, found.end), start: at, end: found.end });
      }
      at = found?.end ?? at + 1;
    }
    return matches;
  };
}

function nodeOf(root: Node, form: string): Node {
  let node = root;
  for (const unit of form.split('')) {
    let next = node.next.get(unit);
    if (next === undefined) {
      next = { next: new Map(), claims: [] };
      node.next.set(unit, next);
    }
    node = next;
  }
  return node;
}

function longestClaim(root: Node, text: string, start: number, task: string): { claim: Claim; end: number } | undefined {
  let node: Node | undefined = root;
  let longest: { claim: Claim; end: number } | undefined;
  for (let at = start; at < text.length; at += 1) {
    node = node.next.get(text[at] ?? '');
    if (node === undefined) break;
    const claim = node.claims.find(({ tasks }) => tasks === undefined || tasks.has(task));
    if (claim !== undefined) longest = { claim, end: at + 1 };
  }
  return longest;
}

/** Behind the 》 that closes the 《 at `start`; an unclosed title reaches to the end of the text. */
function endOfBookTitle(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '《') depth += 1;
    if (text[at] === '》') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
