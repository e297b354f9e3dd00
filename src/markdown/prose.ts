import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Problem } from '../plan/problem.ts';
import { isStaticComponent } from './component.ts';
import { splitSentences } from '../plan/sentences.ts';
import { readPlainProse } from './plain-prose.ts';
import { parseMdx, writeMdx } from './syntax.ts';

/** A paragraph's text, or a table's cells row by row. */
export type Prose = string | string[][];

/** A body of MDX as it was read. */
export interface ReadProse {
  blocks: Prose[];
  problems: Problem[];
  /** Editors' components: an import keeps them, but no page shows them, so that a site is not built with them. */
  components: Problem[];
}

/** The plan's words in a body of MDX: its paragraphs and tables. */
export function readProse(body: string, file: string, firstLine: number): ReadProse {
  const plain = readPlainProse(body);
  return plain === undefined ? readMarkedProse(body, file, firstLine) : { blocks: plain, problems: [], components: [] };
}

/** The same by the grammar of MDX, whatever is in the body. */
export function readMarkedProse(body: string, file: string, firstLine: number): ReadProse {
  let tree: Root;
  try {
    tree = parseMdx(body);
  } catch (error) {
    return { blocks: [], problems: [syntaxProblem(error, file, firstLine)], components: [] };
  }
  const [problems, components]: [Problem[], Problem[]] = [[], []];
  const refuse = (node: Nodes, expected: string, list = problems): void => void list.push({
    kind: 'mdx-invalid', file, line: (node.position?.start.line ?? 1) + firstLine - 1,
    found: body.slice(node.position?.start.offset, node.position?.end.offset).split('\n')[0]!.slice(0, 60), expected,
  });
  const text = (children: PhrasingContent[]): string => {
    for (const node of children.filter((child) => !isPlain(child))) refuse(node, '正文只能是纯文字，不加粗、不加链接');
    return plainTextOf(children);
  };
  const planned = planBlocks(tree);
  for (const node of tree.children) {
    if (planned.some((block) => block === node)) continue;
    refuse(node, '只能有段落和表格；组件、程序代码、HTML 标签、标题、列表和花括号都不能写', isStaticComponent(node) ? components : problems);
  }
  const blocks = planned.map((block) => (block.type === 'paragraph'
    ? text(block.children)
    : block.children.map((row) => row.children.map((cell) => text(cell.children)))));
  return { blocks, problems, components };
}

/** What holds the plan's words, in order: paragraphs and tables at the top level of the body. */
export function planBlocks(tree: Root): (Paragraph | Table)[] {
  return tree.children.filter((node: RootContent): node is Paragraph | Table =>
    node.type === 'table' || (node.type === 'paragraph' && !node.children.every(isComponent)));
}

/** MDX reads a component that stands alone on its line as a paragraph of its own. */
function isComponent(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression'
    || (node.type === 'text' && node.value.trim() === '');
}

/** Writes plan text as MDX, one sentence a line, so that changes are easy to compare. */
export function writeProse(blocks: readonly Prose[]): string {
  const mdx = writeMdx({
    type: 'root',
    children: blocks.map((block) => (typeof block === 'string'
      ? { type: 'paragraph', children: [{ type: 'text', value: splitSentences(block).join('\n') }] }
      : { type: 'table', children: block.map((row) => ({
        type: 'tableRow', children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
      })) })),
  });
  // MDX takes a paragraph that begins with one of these words for program code.
  return mdx.replace(/^(?:import|export)(?=\s)/gmu, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** A line break inside a paragraph only divides sentences: it is no character of the text. */
function plainTextOf(children: PhrasingContent[]): string {
  return children.map(plainText).join('').replace(/\n/gu, '');
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
