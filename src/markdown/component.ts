import type { Nodes } from 'mdast';

/**
 * Whether a node is an editors' component that is all data: named with a capital letter as HTML's elements are not, its attributes
 * plain texts, nothing but words and such components in it. `Fragment` and attributes such as `set:html` would take text for markup.
 */
export function isStaticComponent(node: Nodes): boolean {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return /^[A-Z][A-Za-z]*$/u.test(node.name ?? '') && node.name !== 'Fragment'
        && node.attributes.every((one) => one.type === 'mdxJsxAttribute' && /^[a-z]+$/iu.test(one.name) && (one.value === null || typeof one.value === 'string'))
        && node.children.every(isStaticComponent);
    case 'paragraph': return node.children.every(isStaticComponent);
    case 'text': return true;
    default: return false;
  }
}
