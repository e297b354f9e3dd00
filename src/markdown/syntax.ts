import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const writer = unified().use(remarkStringify).use(remarkGfm).use(remarkMdx).freeze();

/** Reads the body of an MDX file. Throws a `VFileMessage` with the line where the syntax is wrong. */
export function parseMdx(body: string): Root {
  return reader.parse(body);
}

/** Writes a tree as MDX, escaping whatever would otherwise be markup. */
export function writeMdx(tree: Root): string {
  return writer.stringify(tree);
}
