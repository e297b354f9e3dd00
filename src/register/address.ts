import { editionPath } from '../plan/address.ts';
import type { RegisterKind } from './schema.ts';

export const registerPath = (edition: string, kind: RegisterKind): string => `${editionPath(edition)}${kind}/`;

/** Where a register is taken away as a file. */
export const registerFilePath = (edition: string, kind: RegisterKind, format: 'csv' | 'json'): string =>
  `${editionPath(edition)}${kind}.${format}`;
