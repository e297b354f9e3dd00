import type { Occurrence } from '../glossary/occurrences.ts';
import { editionPath, partPath, sentenceId, sentencePath, taskPath } from '../plan/address.ts';
import { sentencesOf, type Block, type Task } from '../plan/model.ts';
import { partName, taskName } from '../plan/name.ts';
import { taskOf, type Edition } from './archive.ts';

/** A place of a plan as a reader is led to it. */
export interface Place {
  /** 第19项第3句 */
  name: string;
  path: string;
  /** The whole sentence or title. */
  text: string;
}

/** Where an occurrence of a term stands. */
export function placeOf(edition: Edition, occurrence: Occurrence): Place {
  const { plan } = edition;
  if (occurrence.where === 'part') {
    const part = plan.parts.find(({ number }) => number === occurrence.part)!;
    return { name: `${partName(part)}标题`, path: partPath(plan.edition, part.number), text: part.heading.title.text };
  }
  const task = occurrence.task === null ? undefined : taskOf(edition, occurrence.task);
  if (occurrence.where === 'heading') return headingPlace(plan.edition, task!);
  const { number, text } = sentenceIn(task ?? plan.introduction, occurrence.sentence);
  return task === undefined
    ? { name: `引言第${number}句`, path: `${editionPath(plan.edition)}#${sentenceId(number)}`, text }
    : { name: `${taskName(task)}第${number}句`, path: sentencePath(plan.edition, task.id, number), text };
}

function headingPlace(edition: string, task: Task): Place {
  return { name: `${taskName(task)}标题`, path: taskPath(edition, task.id), text: task.heading.title.text };
}

function sentenceIn(holder: Task | Block[], number: number) {
  return sentencesOf(holder).find((sentence) => sentence.number === number)!;
}
