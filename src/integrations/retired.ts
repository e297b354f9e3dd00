import { currentWording, sentencesOfWording, type EditionLedger, type PublishedUnit } from '../ledger/model.ts';
import { numbersEver } from '../ledger/sentence-numbers.ts';
import type { Retired } from '../search/records.ts';

const isTask = ({ name }: PublishedUnit): boolean => /^\d+(?:-\d+)?$/u.test(name);

/** What of a ledger's tasks and their sentences is no more. */
export function retiredOf({ units }: EditionLedger): Retired {
  const tasks = [...units.values()].filter(isTask);
  return {
    sentences: new Map(tasks.map((task) => [task.name, retiredNumbers(task)])),
    tasks: tasks.filter(({ withdrawal }) => withdrawal !== undefined).map((task) => ({
      id: task.name,
      number: Number(/\d+$/u.exec(task.name)?.[0]),
      ...(task.part === undefined ? {} : { part: task.part }),
      title: currentWording(task).title ?? '',
      sentences: [...numbersEver(task)].sort((a, b) => a - b),
    })),
  };
}

function retiredNumbers(task: PublishedUnit): number[] {
  const current = new Set(sentencesOfWording(currentWording(task)).map(({ number }) => number));
  return [...numbersEver(task)].filter((number) => !current.has(number)).sort((a, b) => a - b);
}
