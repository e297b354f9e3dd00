import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { planBlocks } from './prose.ts';

/** Files that hold a plan's words. */
const planFile = /[\\/]plans[\\/][^\\/]+[\\/](?:introduction|(?:tasks|openings|appendices)[\\/][^\\/]+)\.mdx$/u;

/**
 * Lets the page draw the plan's words from the model: each paragraph and table of plan text becomes
 * `<PlanBlock block={props.blocks[n]} prefix={props.prefix} />`; editors' components stay where they stand.
 */
export function remarkPlan() {
  return (tree: Root, file: { path?: string }): void => {
    if (!planFile.test(file.path ?? '')) return;
    planBlocks(tree).forEach((block, index) => {
      tree.children[tree.children.indexOf(block)] = planBlockElement(index);
    });
  };
}

function planBlockElement(index: number): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'PlanBlock',
    children: [],
    attributes: [
      attribute('block', `props.blocks[${index}]`, member(prop('blocks'), { type: 'Literal', value: index }, true)),
      attribute('prefix', 'props.prefix', prop('prefix')),
    ],
  };
}

function attribute(name: string, value: string, expression: Expression): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value, data: { estree: {
    type: 'Program', sourceType: 'module', body: [{ type: 'ExpressionStatement', expression }],
  } } } };
}

function prop(name: string): Expression {
  return member({ type: 'Identifier', name: 'props' }, { type: 'Identifier', name }, false);
}

type Expression = import('estree').Expression;

function member(object: Expression, property: Expression, computed: boolean): Expression {
  return { type: 'MemberExpression', object, property, computed, optional: false };
}
