import { Document, isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { identityOf, isFields, isRows } from './merge-fields.ts';

/** Makes YAML hold another value. Comments, order and writing stay wherever the value is the same. */
export function rewriteYaml(yaml: string, value: unknown): string {
  const document = parseDocument(yaml);
  document.contents = rewrite(document, document.contents, value) as typeof document.contents;
  return document.toString({ lineWidth: 0 });
}

function rewrite(document: Document, node: Node | null, value: unknown): Node {
  if (isMap(node) && isFields(value)) {
    node.items = (node.items as Pair<Node, Node | null>[]).filter((pair) => keyOf(pair) in value);
    for (const [name, field] of Object.entries(value)) {
      const pair = (node.items as Pair<Node, Node | null>[]).find((item) => keyOf(item) === name);
      if (pair === undefined) node.add(document.createPair(name, field));
      else pair.value = rewrite(document, pair.value, field);
    }
    return node;
  }
  if (isSeq(node) && isRows(value)) {
    const rows = node.toJS(document) as unknown;
    const identity = isRows(rows) ? identityOf(rows, value) : undefined;
    if (isRows(rows) && identity !== undefined) {
      const known = new Map(rows.map((row, index) => [row[identity], node.items[index] as Node]));
      node.items = value.map((row) => rewrite(document, known.get(row[identity]) ?? null, row));
      return node;
    }
  }
  if (isScalar(node) && typeof node.value === typeof value) {
    if (node.value !== value) node.value = value;
    return node;
  }
  return document.createNode(value) as Node;
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
