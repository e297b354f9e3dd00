import { tasksOf, type Plan } from '../plan/model.ts';
import { introductionId } from './match.ts';
import type { Occurrence } from './occurrences.ts';

/** A text that terms are counted in: the introduction, or a task with its title. */
export interface MatrixColumn {
  /** The task's id, or `introductionId`. */
  id: string;
  /** Undefined for the introduction. */
  part?: number;
}

export interface MatrixCell {
  count: number;
  /** The first of them. */
  first: Occurrence;
}

export interface MatrixRow {
  slug: string;
  /** By the id of the column; columns without the term are left out. */
  cells: ReadonlyMap<string, MatrixCell>;
}

export interface Matrix {
  columns: MatrixColumn[];
  /** Terms in the order in which they first occur, so that new ones run down the diagonal. */
  rows: MatrixRow[];
}

/** Which term stands in which task, and how often. Titles of parts belong to no column. */
export function matrixOf(plan: Plan, occurrences: ReadonlyMap<string, Occurrence[]>): Matrix {
  const columns: MatrixColumn[] = [
    ...(plan.introduction.length > 0 ? [{ id: introductionId }] : []),
    ...tasksOf(plan).map(({ id, part }) => ({ id, part })),
  ];
  const position = new Map(columns.map(({ id }, index) => [id, index]));
  const rows = [...occurrences].flatMap(([slug, places]) => {
    const cells = cellsOf(places);
    const [begin] = cells.keys();
    return begin === undefined ? [] : [{ slug, cells, begin: position.get(begin) ?? columns.length }];
  });
  rows.sort((a, b) => a.begin - b.begin || startOf(a.cells) - startOf(b.cells));
  return { columns, rows: rows.map(({ slug, cells }) => ({ slug, cells })) };
}

function cellsOf(places: readonly Occurrence[]): Map<string, MatrixCell> {
  const cells = new Map<string, MatrixCell>();
  for (const place of places) {
    if (place.where === 'part') continue;
    const id = place.task ?? introductionId;
    const cell = cells.get(id);
    cells.set(id, cell === undefined ? { count: 1, first: place } : { ...cell, count: cell.count + 1 });
  }
  return cells;
}

/** Where in its text a row begins, titles before sentences. */
function startOf(cells: ReadonlyMap<string, MatrixCell>): number {
  const [cell] = cells.values();
  if (cell === undefined) return 0;
  return cell.first.start + (cell.first.where === 'sentence' ? cell.first.sentence * 10_000 : 0);
}
