import { join, relative } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Issuance } from '../cite/issuance.ts';
import { planFile } from '../edition/files.ts';
import { planSchema } from '../edition/schema.ts';
import { readRecord } from '../record/read.ts';
import { editionFolder } from './edition.ts';

/** What editors know of an edition's issuance beyond its document; the edition was found right before. */
export async function readIssuance(content: string, edition: string): Promise<Issuance> {
  const file = join(editionFolder(content, edition), planFile);
  const { issuance: { issuer, number, date } = {} } = readRecord(await readFile(file, 'utf8'), planSchema, relative(process.cwd(), file));
  return {
    ...(issuer === undefined ? {} : { issuer }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
  };
}
