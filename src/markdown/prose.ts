import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Problem } from '../plan/problem.ts';
import { splitSentences } from '../plan/sentences.ts';
import { parseMdx, writeMdx } from './syntax.ts';

/** The plan's words in a body of MDX: one string a paragraph. Everything else in the body is the editors'. */
export function readProse(body: string, file: string, firstLine: number): { paragraphs: string[]; problems: Problem[] } {
  let tree: Root;
  try {
    tree = parseMdx(body);
  } catch (error) {
    return { paragraphs: [], problems: [syntaxProblem(error, file, firstLine)] };
  }
  const problems: Problem[] = [];
  const paragraphs = planParagraphs(tree).map((paragraph) => {
    for (const node of paragraph.children) {
      if (!isPlain(node)) {
        problems.push({
          kind: 'mdx-invalid', file, line: (node.position?.start.line ?? 1) + firstLine - 1,
          found: body.slice(node.position?.start.offset, node.position?.end.offset).slice(0, 60),
          expected: '正文只能是纯文字，不加粗、不加链接',
        });
      }
    }
    return paragraphText(paragraph);
  });
  return { paragraphs, problems };
}

/** The paragraphs that hold the plan's words, in order: those at the top level of the body. */
export function planParagraphs(tree: Root): Paragraph[] {
  return tree.children.filter((node: RootContent): node is Paragraph => node.type === 'paragraph' && !node.children.every(isComponent));
}

/** MDX reads a component that stands alone on its line as a paragraph of its own. */
function isComponent(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression'
    || (node.type === 'text' && node.value.trim() === '');
}

/** Writes paragraphs of plan text as MDX, one sentence a line, so that changes are easy to compare. */
export function writeProse(paragraphs: readonly string[]): string {
  const mdx = writeMdx({
    type: 'root',
    children: paragraphs.map((paragraph) => ({
      type: 'paragraph', children: [{ type: 'text', value: splitSentences(paragraph).join('\n') }],
    })),
  });
  // MDX takes a paragraph that begins with one of these words for program code.
  return mdx.replace(/^(?:import|export)(?=\s)/gmu, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** A line break inside a paragraph only divides sentences: it is no character of the text. */
function paragraphText(paragraph: Paragraph): string {
  return paragraph.children.map(plainText).join('').replace(/\n/gu, '');
}

function isPlain(node: PhrasingContent): boolean {
  return node.type === 'text' || isBareAddress(node);
}

/** GFM makes a link of an address such as www.example.cn; in a plan it is text like any other. */
function isBareAddress(node: PhrasingContent): boolean {
  return node.type === 'link' && node.children.every((child) => child.type === 'text' && node.url.endsWith(child.value));
}

function plainText(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function syntaxProblem(error: unknown, file: string, firstLine: number): Problem {
  const { reason, line } = error as { reason?: string; line?: number };
  return {
    kind: 'mdx-invalid', file, line: (line ?? 1) + firstLine - 1, found: reason ?? String(error),
  };
}
