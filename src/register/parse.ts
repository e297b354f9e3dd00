import type { z } from 'zod';
import { readRecord } from '../record/read.ts';
import { registerSchemas, type Register, type RegisterKind } from './schema.ts';

/**
 * Reads one register.
 * @param file its path, for messages
 * @throws ProblemError naming file, line and field of everything that is wrong
 */
export function parseRegister<Kind extends RegisterKind>(yaml: string, kind: Kind, file: string): Register<Kind> {
  const read = readRecord(yaml, registerSchemas[kind] as z.ZodType<object>, file);
  return { ...read, file } as Register<Kind>;
}
