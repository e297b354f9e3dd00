import type { GetStaticPathsResult } from 'astro';
import { cutSpans } from '../glossary/link.ts';
import { passagePlace, type PassagePlace } from '../plan/passage-place.ts';
import { passagesOf } from '../plan/passages.ts';
import { plainSpans, type PlainSpan } from '../plan/spans.ts';
import type { LocatedRegister, LocatedRow } from '../register/located.ts';
import type { RegisterKind, RegisterRow } from '../register/schema.ts';
import { editions, type Edition } from './archive.ts';

/** A row as its page shows it. */
export interface ShownRow {
  row: RegisterRow;
  /** With the plan's punctuation as pages show it. */
  name: string;
  /** The same words, masks told apart. */
  spans: PlainSpan[];
  places: (PassagePlace & { clause: string })[];
}

export interface RegisterProps {
  edition: Edition;
  register: LocatedRegister;
}

/** A page for each edition that has this register. */
export const registerPaths = (kind: RegisterKind): GetStaticPathsResult => editions.flatMap((edition) =>
  edition.registers.filter((register) => register.kind === kind)
    .map((register) => ({ params: { edition: edition.plan.edition }, props: { edition, register } })));

/** All registers of all editions, by `edition` and `register`, e.g. for files to take away. */
export const registerFilePaths = (): GetStaticPathsResult => editions.flatMap((edition) => edition.registers.map((register) => ({
  params: { edition: edition.plan.edition, register: register.kind }, props: { edition, register },
})));

/** The rows of a register with the plan's words as pages show them. */
export function shownRows({ edition: { plan }, register }: RegisterProps): ShownRow[] {
  const shown = new Map(passagesOf(plan).map(({ name, passage }) => [name, passage]));
  return register.rows.map(({ row, places }: LocatedRow): ShownRow => {
    const [first] = places;
    const passage = first && shown.get(first.passage);
    const at = first === undefined ? -1 : first.text.indexOf(row.name, first.start);
    // Names of indicators are the editor's own.
    const isQuoted = register.kind !== 'indicators' && passage !== undefined && at !== -1;
    const plain = isQuoted ? plainSpans(passage.spans) : [];
    const spans = isQuoted ? cutSpans(plain, at, at + row.name.length) : [{ kind: 'text' as const, text: row.name }];
    return {
      row, spans, name: spans.map(({ text }) => text).join(''),
      places: places.map(({ passage: name, start, end, text }) => ({
        ...passagePlace(plan.edition, name), clause: (shown.get(name)?.text ?? text).slice(start, end),
      })),
    };
  });
}
