import { childOf, childrenOf, numberOf, switchOf, valueOf } from './elements.ts';
import type { XmlElement } from './xml.ts';

/** Where a paragraph, or its style, asks for a number. */
export interface NumberingRequest {
  list: number | undefined;
  level: number | undefined;
}

/** What styles decide about text: numbers and hiding. */
export interface Styles {
  /** What a paragraph style asks for, with what it inherits, and the styles from the nearest to the furthest. */
  numbering(styleId: string | undefined): NumberingRequest & { chain: string[] };
  /** Whether text is hidden that has these styles and this setting of its own. */
  hides(paragraphStyle: string | undefined, characterStyle: string | undefined, own: boolean | undefined): boolean;
  /** The list that a numbering style stands for. */
  listOf(numberingStyle: string): number | undefined;
}

export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaultParagraph = childrenOf(root, 'w:style').find((style) => style.attributes.get('w:type') === 'paragraph'
    && ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? ''))?.attributes.get('w:styleId');
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const chains = new Map<string, XmlElement[]>();

  /** The style and what it is based on; a circle ends where it closes. */
  const chainOf = (styleId: string | undefined): XmlElement[] => {
    const known = chains.get(styleId ?? '');
    if (known !== undefined) return known;
    const chain: XmlElement[] = [];
    for (let id = styleId; id !== undefined;) {
      const style = byId.get(id);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      id = valueOf(style, 'w:basedOn');
    }
    chains.set(styleId ?? '', chain);
    return chain;
  };
  const firstOf = <Value>(chain: XmlElement[], read: (style: XmlElement) => Value | undefined): Value | undefined => {
    for (const style of chain) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const vanishOf = (chain: XmlElement[]): boolean | undefined => firstOf(chain, (style) => switchOf(childOf(style, 'w:rPr'), 'w:vanish'));
  const requestOf = (style: XmlElement): XmlElement | undefined => childOf(childOf(style, 'w:pPr'), 'w:numPr');

  return {
    numbering(styleId) {
      const chain = chainOf(styleId ?? defaultParagraph);
      return {
        list: firstOf(chain, (style) => numberOf(requestOf(style), 'w:numId')),
        level: firstOf(chain, (style) => numberOf(requestOf(style), 'w:ilvl')),
        chain: chain.map((style) => style.attributes.get('w:styleId') ?? ''),
      };
    },
    hides(paragraphStyle, characterStyle, own) {
      if (own !== undefined) return own;
      // A switch set in both styles turns itself off again (ECMA-376 part 1, 17.7.3).
      const byParagraph = vanishOf(chainOf(paragraphStyle ?? defaultParagraph)) ?? switchOf(defaults, 'w:vanish') ?? false;
      const byCharacter = characterStyle === undefined ? false : vanishOf(chainOf(characterStyle)) ?? false;
      return byParagraph !== byCharacter;
    },
    listOf(numberingStyle) {
      const style = byId.get(numberingStyle);
      return style === undefined ? undefined : numberOf(requestOf(style), 'w:numId');
    },
  };
}
