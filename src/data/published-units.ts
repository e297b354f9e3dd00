import { currentWording, type PublishedUnit, type UnitName, type Withdrawal, type Wording } from '../ledger/model.ts';
import { editionPath } from '../plan/address.ts';
import { maskSpans } from '../plan/mask.ts';
import type { Passage, Sentence } from '../plan/model.ts';
import { passagePlace, type PassagePlace } from '../plan/passage-place.ts';
import { registerPath } from '../register/address.ts';
import { registerNames } from '../register/names.ts';
import type { RegisterKind } from '../register/schema.ts';
import type { Edition } from './archive.ts';

/** Words ready to be drawn, whether or not they have a place in the present source. */
export type ShownWords = Pick<Passage, 'spans'>;
export type ShownSentence = ShownWords & Pick<Sentence, 'number'>;
export type ShownBlock = { kind: 'paragraph'; sentences: ShownSentence[] } | { kind: 'table'; rows: ShownWords[][] };

/** A place that readers are led to, with the title of what is there. */
export type TitledPlace = PassagePlace & { title?: string };

export const isTask = (name: UnitName): boolean => /^\d+(?:-\d+)?$/u.test(name);
export const isPart = (name: UnitName): boolean => name.startsWith('part/');
const isAppendix = (name: UnitName): boolean => name.startsWith('appendix/');

/** Whether a unit has a page of its own. */
export const hasPage = (name: UnitName): boolean => [isTask, isPart, isAppendix].some((is) => is(name));

const isRegister = (name: UnitName): name is RegisterKind => Object.hasOwn(registerNames, name);

const unitsOf = ({ ledger }: Edition): PublishedUnit[] => [...ledger?.units.values() ?? []];

/** Where a unit stands, and what it is called. */
export function unitPlace(edition: string, name: UnitName): PassagePlace {
  if (isRegister(name)) return { words: registerNames[name], path: registerPath(edition, name) };
  return name === 'details' ? { words: '文件说明', path: editionPath(edition) } : passagePlace(edition, name);
}

/** Where readers are led who look for a unit that no longer applies. */
export function placeLedTo(edition: Edition, name: UnitName): TitledPlace {
  const unit = edition.ledger?.units.get(name);
  const title = unit && currentWording(unit).title;
  return { ...unitPlace(edition.plan.edition, name), ...(title === undefined ? {} : { title }) };
}

/** The tasks that last stood in a part, withdrawn ones included; none where the unit is no part. */
export const tasksPublishedIn = (edition: Edition, part: UnitName): TitledPlace[] =>
  unitsOf(edition).filter((unit) => isTask(unit.name) && `part/${unit.part}` === part).map(({ name }) => placeLedTo(edition, name));

export interface WithdrawnUnit extends PublishedUnit {
  withdrawal: Withdrawal;
}

/** The edition's withdrawn units whose names fit, in the ledger's order. */
export const withdrawnUnits = (edition: Edition, fits: (name: UnitName) => boolean): WithdrawnUnit[] =>
  unitsOf(edition).filter((unit): unit is WithdrawnUnit => unit.withdrawal !== undefined && fits(unit.name));

/** A register that is no longer kept. */
export interface WithdrawnRegister {
  kind: RegisterKind;
  withdrawal: Withdrawal;
}

export const withdrawnRegisters = ({ ledger }: Edition): WithdrawnRegister[] =>
  [...ledger?.registers ?? []].flatMap(([kind, { withdrawal }]) => (withdrawal !== undefined && isRegister(kind) ? [{ kind, withdrawal }] : []));

/** A wording of a task whose place another took. */
export interface SupersededWording {
  unit: PublishedUnit;
  wording: Wording;
  /** The one that took its place. */
  next: Wording;
}

/** All earlier wordings that have pages of their own: those of tasks, withdrawn ones included. */
export const supersededWordings = (edition: Edition): SupersededWording[] =>
  unitsOf(edition).filter(({ name }) => isTask(name)).flatMap((unit) =>
    unit.wordings.slice(1).map((next, index) => ({ unit, wording: unit.wordings[index]!, next })));

/** Words of the ledger, their masks marked. */
export const shownWords = ({ maskForms }: Edition, text = ''): ShownWords => ({ spans: maskSpans(text, maskForms) });

/** The text of a wording, its masks marked. */
export function shownBlocks(edition: Edition, { blocks }: Wording): ShownBlock[] {
  return blocks.map((block) => (block.kind === 'table'
    ? { kind: 'table', rows: block.rows.map((row) => row.map((text) => shownWords(edition, text))) }
    : { kind: 'paragraph', sentences: block.sentences.map(({ number, text }) => ({ number, ...shownWords(edition, text) })) }));
}
