import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

// GitHub’s Markdown makes links of bare addresses, and takes a backslash behind one for a part of it.
const writer = unified().use(remarkStringify, { bullet: '-' }).use(remarkGfm).freeze();

/** A link with what is said of it. */
export interface FileLink {
  name: string;
  address: string;
  note?: string;
}

export interface LlmsFile {
  title: string;
  summary: string;
  /** What has to be known before anything is read, a paragraph each. */
  details: readonly string[];
  sections: readonly { title: string; links: readonly FileLink[] }[];
}

/** A site told to language models, by llmstxt.org: a heading, a summary, details, and files by section. Empty sections are left out. */
export function llmsText({ title, summary, details, sections }: LlmsFile): string {
  const text = (value: string) => ({ type: 'text' as const, value });
  const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text(summary)] }] },
      ...details.map(paragraph),
      ...sections.filter(({ links }) => links.length > 0).flatMap((section): RootContent[] => [
        { type: 'heading', depth: 2, children: [text(section.title)] },
        { type: 'list', ordered: false, spread: false, children: section.links.map(({ name, address, note }) => ({
          type: 'listItem', spread: false, children: [{
            type: 'paragraph',
            children: [{ type: 'link', url: address, children: [text(name)] }, ...(note === undefined ? [] : [text(`: ${note}`)])],
          }],
        })) },
      ]),
    ],
  };
  return writer.stringify(tree);
}
