import { sentencesOf, tasksOf, type Plan } from './model.ts';

/** The sentences of a text: their numbers or, where these run on from 1, how many there are. */
export type SentenceNumbers = number | readonly number[];

export interface AddressedTask {
  id: string;
  number: number;
  part: number;
  sentences: SentenceNumbers;
}

/** What of an edition has an address. */
export interface AddressedEdition {
  id: string;
  /** Whether an address without an edition means this one. */
  current: boolean;
  parts: readonly { number: number }[];
  tasks: readonly AddressedTask[];
  /** Missing where they are not known. */
  appendices?: readonly { number: number }[];
}

/** What has to be known of a site to read its addresses and to tell which of them lead somewhere. */
export interface AddressBook {
  editions: readonly AddressedEdition[];
  /** The path below which the site is published, `/` unless told. */
  base?: string | undefined;
}

/** Whether numbering restarts in each part, so that tasks are named `2-3`. */
export const restarts = ({ tasks }: AddressedEdition): boolean => tasks.some(({ id, number }) => id !== String(number));

/** Everything that has an address in a plan. */
export const addressedEdition = (plan: Plan, current: boolean): AddressedEdition => ({
  id: plan.edition,
  current,
  parts: plan.parts,
  tasks: tasksOf(plan).map((task) => ({
    id: task.id, number: task.number, part: task.part, sentences: sentencesOf(task).map(({ number }) => number),
  })),
  appendices: plan.appendices,
});
