import { readdirSync } from 'node:fs';
import type { ProblemKind } from '../../plan/problem.ts';
import type { Value } from './fields.ts';
import { dataIn } from './payloads.ts';

/** A hostile text, written out or made by repeating. */
export interface HostileText {
  text?: string;
  before?: string;
  repeat?: string;
  times?: number;
  after?: string;
  timesAfter?: number;
}

/** What a build has to refuse. */
export interface RefusedAttack extends HostileText {
  name: string;
  /** The file of the content folder that is attacked. */
  file: string;
  /** Whether the text stands below what the file holds; otherwise it is the whole file. */
  isAdded: boolean;
  /** Fields changed instead, by their dotted names. */
  change?: Record<string, Value>;
  kind: ProblemKind;
  /** Part of what the problem says of the place. */
  place: string;
}

type Written = Omit<RefusedAttack, 'isAdded'>;
type AttackFile = { file: string; place: string; added: Omit<Written, 'file' | 'place'>[] } | { files: Written[] };

export const textOf = ({ text = '', before = '', repeat = '', times = 0, after = '', timesAfter = 0 }: HostileText): string =>
  `${text}${before}${repeat.repeat(times)}${after.repeat(timesAfter)}`;

/** All files of `refused/`. */
export const refusedAttacks: readonly RefusedAttack[] = readdirSync(new URL('refused/', import.meta.url)).sort().flatMap((name): RefusedAttack[] => {
  const held = dataIn<AttackFile>(`refused/${name}`);
  return 'files' in held
    ? held.files.map((attack) => ({ ...attack, isAdded: false }))
    : held.added.map((attack) => ({ file: held.file, place: held.place, ...attack, isAdded: true }));
});
