/**
 * The grammar of addresses: how they are made. Paths are root-relative without the site's base path, and end in `/`.
 * `address-parse.ts` reads them, `address-locate.ts` says what they lead to.
 */

import type { AudienceSlug } from './audience.ts';

/** The version of the grammar, one more when a form is added. In any version, whatever was published means what it meant. */
export const addressGrammar = 1;

/** What an address names. Of edition and unit at least one is there. */
export interface Address {
  /** Missing in a short address, which means the current edition. */
  edition?: string | undefined;
  /** `19`, `2-3`, `part/2`, `appendix/1`; missing for the edition itself, whose sentences are those of its introduction. */
  unit?: string | undefined;
  /** An earlier wording, 1 for the first; missing for the one that applies. */
  revision?: number | undefined;
  sentence?: number | undefined;
}

export const sentenceId = (number: number): string => `s${number}`;

/** The page of one wording: `/20xx/19/`, or `/20xx/19/r1/` for an earlier one; `#s3` follows where a sentence is named. */
export function addressPath({ edition, unit, revision, sentence }: Address): string {
  const steps = [edition, unit, revision === undefined ? undefined : `r${revision}`].filter((step) => step !== undefined);
  return `/${steps.map((step) => `${step}/`).join('')}${sentence === undefined ? '' : `#${sentenceId(sentence)}`}`;
}

export const editionPath = (edition: string): string => addressPath({ edition });

export const wholePlanPath = (edition: string): string => `/${edition}/all/`;

export const partPath = (edition: string, part: number): string => addressPath({ edition, unit: `part/${part}` });

export const appendixPath = (edition: string, appendix: number): string => addressPath({ edition, unit: `appendix/${appendix}` });

export const taskPath = (edition: string, taskId: string): string => addressPath({ edition, unit: taskId });

export const sentencePath = (edition: string, taskId: string, sentence: number): string => addressPath({ edition, unit: taskId, sentence });

/** The address that is short enough to type; it leads to the task of the current edition. */
export const shortPath = (taskId: string): string => addressPath({ unit: taskId });

export const audiencePath = (audience: AudienceSlug): string => `/for/${audience}/`;

export const glossaryPath = '/glossary/';

export const termPath = (slug: string): string => `${glossaryPath}${slug}/`;

/** The code that is printed and typed: `20xx-19`, `20xx-19-3` for its third sentence, `20xx-19r1-3` for that in its first wording. */
export const printedCode = (edition: string, taskId: string, sentence?: number, revision?: number): string =>
  `${edition}-${taskId}${revision === undefined ? '' : `r${revision}`}${sentence === undefined ? '' : `-${sentence}`}`;
