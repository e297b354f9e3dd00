import type { Nodes, Root } from 'mdast';
import { passagePlace } from '../plan/passage-place.ts';
import { articleMarkup } from './body.ts';
import { articleKinds } from './kinds.ts';
import { readTarget } from './target.ts';

/** Files that hold an article. */
const articleFile = new RegExp(`[\\\\/](?:${Object.values(articleKinds).map(({ folder }) => folder).join('|')})[\\\\/][^\\\\/]+\\.mdx$`, 'u');

interface ArticleFile {
  path?: string;
  data: { astro?: { frontmatter?: { edition?: string | number } } };
}

/**
 * Lets an article's links lead to the plan and into the site, wherever it is published: `2#s2` becomes `/20xx/2/#s2`
 * below the base path and says in `data-place` that this is 第2项第2句. Whoever looks at a draft while writing sees and runs nothing
 * of it that articles may not hold.
 * @param base the site's base path
 */
export function remarkArticle({ base }: { base: string }) {
  const root = base.replace(/\/$/u, '');
  return (tree: Root, { path = '', data }: ArticleFile): void => {
    if (!articleFile.test(path)) return;
    const edition = String(data.astro?.frontmatter?.edition ?? '');
    visit(tree, (node) => {
      // The bundler takes a bare path for the name of a package.
      if (node.type === 'image') node.url = node.url.replace(/^(?!\.?\/)/u, './');
      if ('children' in node) node.children = node.children.filter(({ type }) => articleMarkup.includes(type)) as typeof node.children;
      if (node.type !== 'link') return;
      const target = readTarget(node.url);
      if (target.kind === 'place') {
        const place = passagePlace(edition, target.name);
        node.url = `${root}${place.path}`;
        node.title = place.words;
        // Paper prints the place behind the words, where they are not the place themselves.
        if (wordsOf(node) !== place.words) node.data = { hProperties: { 'data-place': place.words } };
      } else if (target.kind === 'site') node.url = `${root}${target.path}`;
      else if (target.kind === 'web') node.data = { hProperties: { rel: 'external' } };
      else node.url = '';
    });
  };
}

const wordsOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '');

function visit(node: Nodes, act: (node: Nodes) => void): void {
  act(node);
  if ('children' in node) node.children.forEach((child) => visit(child, act));
}
