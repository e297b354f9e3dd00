import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { planParagraphs } from './prose.ts';

/** Files that hold a plan's words. */
const planFile = /[\\/]plans[\\/][^\\/]+[\\/](?:introduction|tasks[\\/][^\\/]+)\.mdx$/u;

/**
 * Lets the page draw the plan's words from the model: each paragraph of plan text becomes
 * `<PlanParagraph paragraph={props.paragraphs[n]} />`; tables and editors' components stay where they stand.
 */
export function remarkPlan() {
  return (tree: Root, file: { path?: string }): void => {
    if (!planFile.test(file.path ?? '')) return;
    planParagraphs(tree).forEach((paragraph, index) => {
      tree.children[tree.children.indexOf(paragraph)] = planParagraphElement(index);
    });
  };
}

function planParagraphElement(index: number): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'PlanParagraph',
    children: [],
    attributes: [{
      type: 'mdxJsxAttribute',
      name: 'paragraph',
      value: { type: 'mdxJsxAttributeValueExpression', value: `props.paragraphs[${index}]`, data: { estree: {
        type: 'Program',
        sourceType: 'module',
        body: [{
          type: 'ExpressionStatement',
          expression: member(member({ type: 'Identifier', name: 'props' }, { type: 'Identifier', name: 'paragraphs' }, false), {
            type: 'Literal', value: index,
          }, true),
        }],
      } } },
    }],
  };
}

type Expression = import('estree').Expression;

function member(object: Expression, property: Expression, computed: boolean): Expression {
  return { type: 'MemberExpression', object, property, computed, optional: false };
}
