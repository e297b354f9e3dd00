/** What is used of packages that bring no types. */

declare module 'csstree-validator' {
  export function validate(css: string): { message: string; property?: string; css?: string }[];
}

declare module 'css-tree' {
  export interface CssNode {
    type: string;
    name?: string;
    property?: string;
    important?: boolean | string;
    prelude?: CssNode | null;
    value?: CssNode;
    block?: CssNode | null;
  }
  export function parse(css: string): CssNode;
  export function generate(node: CssNode): string;
  export function walk(tree: CssNode, visit: { enter?: (node: CssNode) => void; leave?: (node: CssNode) => void }): void;
}
