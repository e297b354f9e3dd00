import { isDeepStrictEqual } from 'node:util';
import type { UnitText } from './model.ts';

/** A place of a unit whose words are others than before. */
export interface Difference {
  /** In editors' words: 标题, 第3句. */
  place: string;
  /** Missing where there were no words. */
  was?: string;
  is?: string;
}

/** Where two texts of a unit differ; nowhere where they are the same. */
export function differencesBetween(earlier: UnitText, later: UnitText): Difference[] {
  const differences = [
    ...differenceAt('标题', earlier.title, later.title),
    ...sentenceDifferences(earlier, later),
    ...differenceAt('表格', tablesOf(earlier), tablesOf(later)),
    ...differenceAt('各节标题', sectionsOf(earlier), sectionsOf(later)),
    ...differenceAt('责任单位', earlier.responsible, later.responsible),
    ...differenceAt('所属部分', earlier.part?.toString(), later.part?.toString()),
  ];
  if (differences.length > 0 || isDeepStrictEqual(shapeOf(earlier), shapeOf(later))) return differences;
  return [{ place: '分段和次序', was: orderOf(earlier), is: orderOf(later) }];
}

function differenceAt(place: string, was: string | undefined, is: string | undefined): Difference[] {
  return was === is ? [] : [{ place, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
}

function sentenceDifferences(earlier: UnitText, later: UnitText): Difference[] {
  const [was, is] = [sentencesOf(earlier), sentencesOf(later)];
  return [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b)
    .flatMap((number) => differenceAt(`第${number}句`, was.get(number), is.get(number)));
}

const sentencesOf = ({ blocks }: UnitText): Map<number, string> =>
  new Map(blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])).map(({ number, text }) => [number, text]));

function tablesOf({ blocks }: UnitText): string | undefined {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.join('｜')).join('／')] : []));
  return tables.length === 0 ? undefined : tables.join('；');
}

const sectionsOf = ({ sections = [] }: UnitText): string | undefined =>
  (sections.length === 0 ? undefined : sections.map(({ title }) => title).join('；'));

/** What stands where, without the words. */
const shapeOf = ({ blocks, sections = [] }: UnitText): unknown =>
  [blocks.map((block) => (block.kind === 'paragraph' ? block.sentences.map(({ number }) => number) : block.rows)), sections];

const orderOf = ({ blocks }: UnitText): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.sentences.map(({ number }) => `s${number}`).join(' ') : '表格')).join('／');
