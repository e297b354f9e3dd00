import { formatNumber } from '../number-formats.ts';
import { attributeOf, type Element, isElement, nodesOf } from './page.ts';

const formatByType: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

/** The numbers that browsers put in front of the items of an ordered list; none when its style takes them away. */
export function itemLabels(list: Element): Map<Element, string> {
  if (/list-style(?:-type)?\s*:[^;]*\bnone\b/iu.test(attributeOf(list, 'style') ?? '')) return new Map();
  const items = nodesOf(list).filter(isElement).filter((node) => node.tagName === 'li');
  const step = attributeOf(list, 'reversed') === undefined ? 1 : -1;
  const format = formatByType[attributeOf(list, 'type') ?? ''] ?? 'decimal';
  let value = wholeNumber(attributeOf(list, 'start')) ?? (step === 1 ? 1 : items.length);
  return new Map(items.map((item) => {
    value = wholeNumber(attributeOf(item, 'value')) ?? value;
    const label = `${formatNumber(value, format) ?? value}.`;
    value += step;
    return [item, label];
  }));
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}/u.test(text) ? Number.parseInt(text, 10) : undefined;
}
