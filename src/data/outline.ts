import { writeOutline } from '../search/outline.ts';
import { currentEdition } from './archive.ts';
import { isTask, withdrawnUnits } from './published-units.ts';

/** The outline of the current edition for pages to carry; withdrawn tasks still have their pages. */
export function outline(): string {
  const { edition, parts } = currentEdition.plan;
  const withdrawn = withdrawnUnits(currentEdition, isTask).map((unit) => ({ id: unit.name, number: Number(/\d+$/u.exec(unit.name)?.[0]), part: unit.part ?? 0 }));
  const tasks = [...parts.flatMap((part) => part.tasks), ...withdrawn].sort((one, other) => one.number - other.number);
  const byPart = Map.groupBy(tasks, ({ part }) => part);
  const numbers = [...new Set([...parts.map(({ number }) => number), ...byPart.keys()])].sort((one, other) => one - other);
  return writeOutline(edition, numbers.map((number) => ({ number, tasks: byPart.get(number) ?? [] })));
}
