import { childOf, childrenOf, numberOf, switchOf, valueOf } from './elements.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** How one level of a list counts and looks. Levels count from 0. */
export interface Level {
  start: number;
  /** Word's name of the number format; `bullet` has no number. */
  format: string;
  /** Digits to which numbers are filled with zeros, for the formats `001, 002, …`. */
  digits: number;
  /** The text around the numbers; `%1` stands for the number of level 0. */
  text: string;
  /** The number starts anew after any level below this one; 0 for never. */
  restartAfter: number;
  /** Whether all numbers in it are written with Arabic digits. */
  legal: boolean;
  /** Whether a tab or a space stands between number and words. */
  parted: boolean;
}

/** A list: several of them may count together, when they share a definition. */
export interface List {
  /** Names the definition whose counters it shares. */
  counters: string;
  levels: ReadonlyMap<number, Level>;
  /** The number from which this list counts anew, by level. */
  startOverrides: ReadonlyMap<number, number>;
  /** The level that a paragraph style is tied to. */
  levelOfStyle: ReadonlyMap<string, number>;
}

/** The lists of a document by their id. */
export type Numbering = ReadonlyMap<number, List>;

export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const definitions = new Map(childrenOf(root, 'w:abstractNum').map((definition) => [definition.attributes.get('w:abstractNumId') ?? '', definition]));
  const nums = new Map(childrenOf(root, 'w:num').map((num) => [Number(num.attributes.get('w:numId')), num]));

  /** A definition may only point to a numbering style, which has a list, which has a definition. */
  const definitionOf = (num: XmlElement, seen: readonly string[] = []): [string, XmlElement] | undefined => {
    const id = valueOf(num, 'w:abstractNumId') ?? '';
    const definition = definitions.get(id);
    const link = valueOf(definition, 'w:numStyleLink');
    if (definition === undefined || seen.includes(id)) return undefined;
    if (link === undefined) return [id, definition];
    const linked = nums.get(styles.listOf(link) ?? 0);
    return linked === undefined ? undefined : definitionOf(linked, [...seen, id]);
  };

  return new Map([...nums].flatMap(([id, num]): [number, List][] => {
    const found = definitionOf(num);
    if (found === undefined) return [];
    const [counters, definition] = found;
    const overrides = childrenOf(num, 'w:lvlOverride');
    const levels = [...childrenOf(definition, 'w:lvl'), ...overrides.flatMap((override) => childrenOf(override, 'w:lvl'))];
    return [[id, {
      counters,
      levels: new Map(levels.map((level) => [levelNumber(level), readLevel(level)])),
      startOverrides: new Map(overrides.flatMap((override): [number, number][] => {
        const start = numberOf(override, 'w:startOverride');
        return start === undefined ? [] : [[levelNumber(override), start]];
      })),
      levelOfStyle: new Map(levels.flatMap((level): [string, number][] => {
        const style = valueOf(level, 'w:pStyle');
        return style === undefined ? [] : [[style, levelNumber(level)]];
      })),
    }]];
  }));
}

function levelNumber(element: XmlElement): number {
  return Number(element.attributes.get('w:ilvl') ?? 0);
}

function readLevel(level: XmlElement): Level {
  const number = levelNumber(level);
  const format = childrenOf(level, 'w:numFmt')[0];
  const custom = /^(0*)1(?:\D|$)/u.exec(format?.attributes.get('w:format') ?? '');
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: custom === null ? format?.attributes.get('w:val') ?? 'decimal' : 'decimal',
    digits: custom === null ? 1 : (custom[1]?.length ?? 0) + 1,
    text: switchOf(level, 'w:lvlPicBulletId') === undefined ? childOf(level, 'w:lvlText')?.attributes.get('w:val') ?? '' : '',
    restartAfter: numberOf(level, 'w:lvlRestart') ?? number,
    legal: switchOf(level, 'w:isLgl') ?? false,
    parted: valueOf(level, 'w:suff') !== 'nothing',
  };
}
