import { sentencesOfWording, type Wording } from '../ledger/model.ts';
import { partName } from '../plan/name.ts';

/** One place where a wording differs from the one before. */
export interface WordingChange {
  /** 标题, 第3句, 表1第2行. */
  place: string;
  /** Both are texts as pages show them; one of them is empty where something was added or deleted. */
  earlier: string;
  later: string;
  /** The sentence that it is about: of the later wording or, where it was deleted, of the earlier. */
  sentence?: number;
}

/** What changed from one wording of a unit to the next, in reading order. */
export function changesBetween(earlier: Wording, later: Wording): WordingChange[] {
  return [
    ...lineChange('所属部分', partWords(earlier), partWords(later)),
    ...lineChange('标题', earlier.title, later.title),
    ...sectionChanges(earlier, later),
    ...sentenceChanges(earlier, later),
    ...tableChanges(earlier, later),
    ...lineChange('责任单位', earlier.responsible, later.responsible),
  ];
}

const lineChange = (place: string, earlier = '', later = ''): WordingChange[] => (earlier === later ? [] : [{ place, earlier, later }]);

const partWords = ({ part }: Wording): string | undefined => (part === undefined ? undefined : partName({ number: part }));

function sectionChanges({ sections: earlier = [] }: Wording, { sections: later = [] }: Wording): WordingChange[] {
  return Array.from({ length: Math.max(earlier.length, later.length) }, (_, index) =>
    lineChange(`第${index + 1}节标题`, earlier[index]?.title, later[index]?.title)).flat();
}

/** A sentence is held against all those whose words went into it; what went nowhere stands where it was deleted. */
function sentenceChanges(earlier: Wording, later: Wording): WordingChange[] {
  const before = sentencesOfWording(earlier);
  const after = sentencesOfWording(later);
  const textBefore = new Map(before.map(({ number, text }) => [number, text]));
  const placeOf = new Map(after.map(({ number }, place) => [number, place]));
  const unchanged = new Set(after.filter(({ number, text }) => textBefore.get(number) === text).map(({ number }) => number));
  const wentInto = (number: number): number | undefined => {
    const to = placeOf.has(number) ? number : later.successors.get(number);
    // Nothing went into a sentence that stayed as it was: it only stands nearest.
    return to === number || (to !== undefined && !unchanged.has(to)) ? to : undefined;
  };
  const changes = after.flatMap(({ number, text }, place): [place: number, change: WordingChange][] => {
    if (unchanged.has(number)) return [];
    const replaced = before.filter((sentence) => wentInto(sentence.number) === number);
    const words = placeWords(replaced.map((sentence) => sentence.number), number);
    return [[place, { place: words, earlier: replaced.map((sentence) => sentence.text).join(''), later: text, sentence: number }]];
  });
  let last = -1;
  for (const { number, text } of before) {
    last = placeOf.get(number) ?? last;
    if (wentInto(number) === undefined) changes.push([last + 0.5, { place: `第${number}句（删去）`, earlier: text, later: '', sentence: number }]);
  }
  return changes.sort(([one], [other]) => one - other).map(([, change]) => change);
}

function placeWords(replaced: readonly number[], number: number): string {
  const others = replaced.filter((one) => one !== number);
  if (replaced.length === 0) return `第${number}句（新增）`;
  return others.length === 0 ? `第${number}句` : `第${replaced.join('、')}句${replaced.length > 1 ? '并' : '改'}为第${number}句`;
}

/** Rows are held against each other in order, after those that are the same at the beginning and at the end. */
function tableChanges(earlier: Wording, later: Wording): WordingChange[] {
  const before = rowsOfTables(earlier);
  const after = rowsOfTables(later);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index): WordingChange[] => {
    const [rowsBefore, rowsAfter] = [before[index] ?? [], after[index] ?? []];
    const start = commonStart(rowsBefore, rowsAfter);
    const end = commonStart(rowsBefore.slice(start).reverse(), rowsAfter.slice(start).reverse());
    const differing = Math.max(rowsBefore.length, rowsAfter.length) - start - end;
    return Array.from({ length: differing }, (_row, row): WordingChange => ({
      place: `表${index + 1}第${start + row + 1}行`,
      earlier: rowsBefore.slice(0, rowsBefore.length - end)[start + row] ?? '',
      later: rowsAfter.slice(0, rowsAfter.length - end)[start + row] ?? '',
    })).filter((change) => change.earlier !== change.later);
  }).flat();
}

const rowsOfTables = ({ blocks }: Wording): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((cells) => cells.join('　'))] : []));

function commonStart(one: readonly string[], other: readonly string[]): number {
  const parting = one.findIndex((row, index) => row !== other[index]);
  return parting === -1 ? Math.min(one.length, other.length) : parting;
}
