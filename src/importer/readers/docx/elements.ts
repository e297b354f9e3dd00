import type { XmlElement } from './xml.ts';

/** Elements inside an element, in order. Of alternatives for different programs, the first is taken and the others are passed over. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name !== 'mc:AlternateContent') return [child];
    const alternative = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
    return alternative === undefined ? [] : elementsOf(alternative);
  });
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The `w:val` of a child element. */
export function valueOf(element: XmlElement | undefined, child: string): string | undefined {
  return childOf(element, child)?.attributes.get('w:val');
}

/** The `w:val` of a child element as a whole number. */
export function numberOf(element: XmlElement | undefined, child: string): number | undefined {
  const value = Number(valueOf(element, child) ?? Number.NaN);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A switch such as `w:vanish`: on when it stands there without a value, off for `0` and its like, unset when it is absent. */
export function switchOf(element: XmlElement | undefined, child: string): boolean | undefined {
  const found = childOf(element, child);
  return found === undefined ? undefined : !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '1');
}

/** All elements of these names below an element, those inside one another left out. */
export function descendantsOf(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elementsOf(element).flatMap((child) => (names.has(child.name) ? [child] : descendantsOf(child, names)));
}

/** The characters directly inside an element. */
export function charactersOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

const runText = new Set(['w:t', 'w:tab', 'w:br', 'w:p']);

/** The text of a whole part or note, in one line, without what tracked changes deleted. */
export function plainText(element: XmlElement): string {
  return descendantsOf(element, runText).map((found) => {
    if (found.name === 'w:t') return charactersOf(found);
    return found.name === 'w:p' ? `${plainText(found)} ` : ' ';
  }).join('').trim();
}
