/**
 * The grammar of addresses. Paths are root-relative without the site's base path, and end in `/`.
 */

import type { AudienceSlug } from './audience.ts';

export const sentenceId = (number: number): string => `s${number}`;

export const editionPath = (edition: string): string => `/${edition}/`;

export const wholePlanPath = (edition: string): string => `/${edition}/all/`;

export const partPath = (edition: string, part: number): string => `/${edition}/part/${part}/`;

export const appendixPath = (edition: string, appendix: number): string => `/${edition}/appendix/${appendix}/`;

export const taskPath = (edition: string, taskId: string): string => `/${edition}/${taskId}/`;

export const sentencePath = (edition: string, taskId: string, sentence: number): string =>
  `${taskPath(edition, taskId)}#${sentenceId(sentence)}`;

/** The address that is short enough to type; it leads to the task of the current edition. */
export const shortPath = (taskId: string): string => `/${taskId}/`;

export const audiencePath = (audience: AudienceSlug): string => `/for/${audience}/`;

export const glossaryPath = '/glossary/';

export const termPath = (slug: string): string => `${glossaryPath}${slug}/`;

/** The code that is printed and typed: `20xx-19`, or `20xx-19-3` for its third sentence. */
export const printedCode = (edition: string, taskId: string, sentence?: number): string =>
  [edition, taskId, ...(sentence === undefined ? [] : [sentence])].join('-');
