import { stringify } from 'yaml';

/** Writes a record as YAML the way editors find it easy to read: no folded lines, quotes only where needed. */
export function writeRecord(record: object): string {
  return stringify(record, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
}
