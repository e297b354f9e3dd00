import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, type TreeAdapter } from 'parse5';
import { decodeAs, decodeText } from '../decode.ts';
import { limits } from '../limits.ts';
import { refuse } from '../refuse.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** Encodings that pages in Chinese name and that `decodeText` does not recognise by itself. */
const otherEncodings = /^(?:big5(?:-hkscs)?|euc-tw)$/iu;

/**
 * A saved page's text. What the bytes are counts before what the page says of itself: saving often changes the one and not the other.
 * @throws ProblemError when the page is no text, or is in an unknown encoding
 */
export function decodePage(bytes: Uint8Array, file: string): string {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(opening)?.[1] ?? '';
  const named8bit = otherEncodings.test(named) && decodeAs('utf-8', bytes) === undefined ? decodeAs(named, bytes) : undefined;
  return named8bit ?? decodeText(bytes, file);
}

/**
 * Reads a page as browsers do, and refuses what only stands there to exhaust the reader.
 * @throws ProblemError when the page passes a limit
 */
export function parsePage(text: string, file: string): Document {
  let elements = 0;
  let depth = 0;
  const guarded: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...description) {
      elements += 1;
      if (elements > limits.pageElements) refuse('document-too-large', file, `超过 ${limits.pageElements} 个元素`);
      return defaultTreeAdapter.createElement(...description);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.depth) refuse('document-damaged', file, `元素嵌套超过 ${limits.depth} 层`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return parse(text, { treeAdapter: guarded });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The nodes inside a node; a template's stay out, as in browsers. */
export function nodesOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** All elements of a name below a node. */
export function elementsNamed(node: Node, names: ReadonlySet<string>): Element[] {
  return nodesOf(node).flatMap((child) => [
    ...(isElement(child) && names.has(child.tagName) ? [child] : []),
    ...elementsNamed(child, names),
  ]);
}

/** All characters inside a node. */
export function wordsOf(node: Node): string {
  return 'value' in node ? node.value : nodesOf(node).map(wordsOf).join('');
}
