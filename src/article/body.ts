import type { Nodes, Root, RootContent } from 'mdast';
import { parseMdx } from '../markdown/syntax.ts';
import { firstInvisible } from '../plan/invisible.ts';
import type { Problem } from '../plan/problem.ts';
import { readTarget } from './target.ts';

export interface BodyLink {
  target: string;
  line: number;
}

export interface BodyPicture {
  /** Path from the article's own folder, e.g. `kai-fang-ri/cao-chang.jpg`. */
  path: string;
  alt: string;
  line: number;
}

/** What stands below the front matter. */
export interface ArticleBody {
  /** Its words, a paragraph, heading or row of a table each. */
  texts: { words: string; isHeading: boolean }[];
  links: BodyLink[];
  pictures: BodyPicture[];
}

/** The Markdown that articles are written in. */
export const articleMarkup: readonly Nodes['type'][] = [
  'root', 'paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell', 'thematicBreak',
  'text', 'emphasis', 'strong', 'inlineCode', 'break', 'link', 'image',
];

/** Below the title of the page stand headings of the second and third level. */
const headingLevels: readonly number[] = [2, 3];

/** More would only exhaust what draws it. */
const deepest = 20;

/** What holds words that are read in one go. */
const stretches: readonly Nodes['type'][] = ['paragraph', 'heading', 'tableRow'];

/**
 * Reads the body of an article.
 * @param firstLine the line of the file on which it begins
 * @returns what it holds, and what in it is more than the Markdown of articles
 */
export function readBody(text: string, file: string, firstLine: number): { body: ArticleBody; problems: Problem[] } {
  const body: ArticleBody = { texts: [], links: [], pictures: [] };
  const problems: Problem[] = [];
  let tree: Root;
  try {
    tree = parseMdx(text);
  } catch (error) {
    const { reason, line = 1 } = error as { reason?: string; line?: number };
    return { body, problems: [{ kind: 'mdx-invalid', file, line: line + firstLine - 1, found: reason ?? String(error) }] };
  }
  const lineOf = ({ position }: Nodes): number => (position?.start.line ?? 1) + firstLine - 1;
  const excerpt = ({ position }: Nodes): string => text.slice(position?.start.offset, position?.end.offset).split('\n')[0]!.slice(0, 60);
  const visit = (node: Nodes, depth = 0): void => {
    const line = lineOf(node);
    if (depth > deepest) {
      problems.push({ kind: 'article-markup', file, line, found: excerpt(node), expected: `列表、引文套用不超过 ${deepest} 层` });
      return;
    }
    if (!articleMarkup.includes(node.type)) {
      problems.push({ kind: 'article-markup', file, line, found: excerpt(node), expected: '段落、二三级标题、列表、表格、引文、加粗、链接和图片' });
      return;
    }
    // Character references such as &#x202E; are characters by now.
    const invisible = firstInvisible(['value' in node ? node.value : '', 'alt' in node ? node.alt : ''].join(''));
    if (invisible !== undefined) problems.push({ kind: 'character-invisible', file, line, field: '正文', found: invisible });
    if (node.type === 'heading' && !headingLevels.includes(node.depth)) {
      problems.push({ kind: 'article-markup', file, line, found: excerpt(node), expected: '## 或 ### 开头的标题' });
    }
    if (node.type === 'link') {
      if (readTarget(node.url).kind === 'wrong') problems.push({ kind: 'article-link', file, line, found: node.url, expected: linkForms });
      else body.links.push({ target: node.url, line });
    }
    if (node.type === 'image') body.pictures.push({ path: pathOf(node.url), alt: (node.alt ?? '').trim(), line });
    if (stretches.includes(node.type)) body.texts.push({ words: wordsOf(node).replace(/\s+/gu, ' ').trim(), isHeading: node.type === 'heading' });
    if ('children' in node) node.children.forEach((child) => visit(child as RootContent, depth + 1));
  };
  visit(tree);
  body.texts = body.texts.filter(({ words }) => words !== '');
  return { body, problems };
}

const linkForms = '2#s2（第2项第2句）、part/2（第二部分）、/cite/（本站网页）或 https:// 开头的网址';

/** The path of a picture as the file writes it, without what says nothing. */
function pathOf(url: string): string {
  try {
    return decodeURI(url).replace(/^\.\//u, '');
  } catch {
    return url;
  }
}

function wordsOf(node: Nodes): string {
  if (node.type === 'image') return '';
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join(node.type === 'tableRow' ? ' ' : '') : '';
}
