import type { Account } from './account.ts';
import { roles, type Role } from './role.ts';
import { SourceLines } from './source-lines.ts';

export interface RoleCount {
  role: Role;
  /** Characters as readers count them: Unicode code points. */
  characters: number;
  /** How many lines hold such characters; a line may hold several roles. */
  lines: number;
}

/** How much of a source went where: one row a role that occurs. The characters add up to those of the source. */
export function summaryOf({ entries }: Pick<Account, 'entries'>, sourceText: string): RoleCount[] {
  const lines = new SourceLines(sourceText);
  const byRole = Map.groupBy(entries, ({ role }) => role);
  return roles.flatMap((role) => {
    const own = byRole.get(role) ?? [];
    if (own.length === 0) return [];
    const held = new Set(own.flatMap(({ start, end }) => {
      const first = lines.at(start);
      return Array.from({ length: lines.at(end - 1) - first + 1 }, (_, index) => first + index);
    }));
    return [{ role, characters: own.reduce((sum, { start, end }) => sum + codePoints(sourceText.slice(start, end)), 0), lines: held.size }];
  });
}

export const codePoints = (text: string): number => [...text].length;
