import type { Entry } from '../glossary/schema.ts';
import type { LocatedRegister } from './located.ts';

/**
 * The documents and organisations that the texts of a plan name, by owner (a task's id, `introduction` …).
 * Names that are terms as well are left out, so that nothing relates two tasks twice.
 */
export function sharedNames(registers: readonly LocatedRegister[], entries: readonly Entry[]): Map<string, string[]> {
  const terms = new Set(entries.flatMap(({ term, forms }) => [term, ...forms]));
  const names = new Map<string, string[]>();
  for (const { kind, rows } of registers) {
    if (kind !== 'documents' && kind !== 'organisations') continue;
    for (const { row: { name }, places } of rows) {
      if (terms.has(name) || terms.has(name.replace(/^[“《](.*)[”》]$/u, '$1'))) continue;
      for (const { owner } of places) names.set(owner, [...names.get(owner) ?? [], name]);
    }
  }
  return names;
}
