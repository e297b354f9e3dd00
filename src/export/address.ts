import { editionPath, taskPath } from '../plan/address.ts';

/** The version of the data files. Whatever a file of this version has said, later ones say in the same way; they may say more. */
export const dataVersion = 1;

export const taskFormats = ['json', 'md', 'txt'] as const;

export type TaskFormat = (typeof taskFormats)[number];

export type DataKind = 'plan' | 'task';

export const planDataPath = (edition: string): string => `${editionPath(edition)}plan.json`;

/** A task as a file: `/20xx/19.json`. */
export const taskFilePath = (edition: string, taskId: string, format: TaskFormat): string =>
  `${taskPath(edition, taskId).replace(/\/$/u, '')}.${format}`;

/** The name of a schema, with the version it describes: `plan-1`. */
export const schemaName = (kind: DataKind): string => `${kind}-${dataVersion}`;

export const schemaPath = (kind: DataKind): string => `/schema/${schemaName(kind)}.json`;

export const llmsPath = '/llms.txt';
