import type { OriginKind } from './schema.ts';

/** A task and the earlier edition's tasks it comes from, as an editor or a proposal says. */
export interface Origin {
  task: string;
  kind: OriginKind;
  /** Ids in the earlier edition; none for a new task. */
  from: string[];
  /** Whether an editor has confirmed it. */
  confirmed: boolean;
}

/** A task of the earlier edition that has no successor. */
export interface Cancellation {
  task: string;
  confirmed: boolean;
}

/** How an edition goes on from an earlier one, task by task. */
export interface Lineage {
  /** The earlier edition. */
  from: string;
  /** This edition. */
  edition: string;
  origins: Origin[];
  cancelled: Cancellation[];
}

/** What an origin's sources make of it, given how many successors its only source has. */
export function originKind(sources: number, successors: number): OriginKind {
  if (sources === 0) return '新增';
  if (sources > 1) return '合并';
  return successors > 1 ? '拆分' : '延续';
}

/** How many tasks name each earlier one as their source. */
export function successorCounts(origins: readonly Pick<Origin, 'from'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from } of origins) for (const id of new Set(from)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
