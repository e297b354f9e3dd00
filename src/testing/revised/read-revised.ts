import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface LedgerRecord {
  event: string;
  units?: (string | { unit: string })[];
}

/** The units of an edition that its ledger says were revised, and those it says were withdrawn, read by a way of its own. */
export function unitsChanged(content: string, edition: string): { revised: string[]; withdrawn: string[] } {
  const file = join(content, 'plans', edition, 'ids.yaml');
  const records = existsSync(file) ? parse(readFileSync(file, 'utf8')) as LedgerRecord[] : [];
  const named = (event: string): string[] => [...new Set(records.filter((record) => record.event === event)
    .flatMap(({ units = [] }) => units.map((unit) => (typeof unit === 'string' ? unit : unit.unit))))];
  return { revised: named('revised'), withdrawn: named('withdrawn') };
}

/** The page on which a unit stands. */
export const pageOfUnit = (edition: string, unit: string): string =>
  (['title', 'introduction', 'details'].includes(unit) ? `/${edition}/` : `/${edition}/${unit}/`);
