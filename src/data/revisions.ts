import { currentWording, sentencesOfWording, type PublishedUnit, type UnitName, type Wording } from '../ledger/model.ts';
import { addressPath, sentenceId } from '../plan/address.ts';
import type { Edition } from './archive.ts';
import { hasPage, isTask, unitPlace } from './published-units.ts';
import { changesBetween, type WordingChange } from './wording-changes.ts';

/** One revision as readers are told of it. */
export interface Revision {
  date: string;
  reason?: string;
  approvedBy?: string;
  changes: PlacedChange[];
  /** The page of the wording before, where it has one. */
  earlierPath?: string;
}

export interface PlacedChange extends WordingChange {
  /** The sentence where it stands now, or last stood; missing where no page has it. */
  path?: string;
}

/** The revisions of these units, latest first; what was done to several for one reason on one day is one. */
export function revisionsOf(edition: Edition, names: readonly UnitName[]): Revision[] {
  const ledger = edition.ledger?.units;
  const revisions = names.flatMap((name) => {
    const unit = ledger?.get(name);
    return unit === undefined ? [] : revisionsOfUnit(edition.plan.edition, unit, names.length > 1);
  });
  if (names.length === 1) return revisions;
  const together = Map.groupBy(revisions, ({ date, reason, approvedBy }) => JSON.stringify([date, reason, approvedBy]));
  return [...together.values()].map((same) => ({ ...same[0]!, changes: same.flatMap(({ changes }) => changes) }))
    .sort((a, b) => b.date.localeCompare(a.date));
}

function revisionsOfUnit(edition: string, unit: PublishedUnit, amongOthers: boolean): Revision[] {
  const { words } = unitPlace(edition, unit.name);
  const wordings = [...unit.wordings, ...endOf(unit)];
  return wordings.slice(1).map((wording, index): Revision => {
    const earlier = wordings[index]!;
    const { date, reason, approvedBy } = wording;
    return {
      date,
      ...(reason === undefined ? {} : { reason }),
      ...(approvedBy === undefined ? {} : { approvedBy }),
      changes: changesBetween(earlier, wording).map((change) => ({
        ...change,
        // A plan's title is all there is of its unit.
        place: unit.name === 'title' ? words : `${amongOthers ? words : ''}${change.place}`,
        ...pathOf(edition, unit, change.sentence, change.later === '' ? earlier.revision : wording.revision),
      })),
      ...(isTask(unit.name) ? { earlierPath: addressPath({ edition, unit: unit.name, revision: earlier.revision }) } : {}),
    };
  }).reverse();
}

/** What is withdrawn and had no page of its own was revised to nothing. */
function endOf({ name, wordings, withdrawal }: PublishedUnit): Wording[] {
  if (withdrawal === undefined || hasPage(name)) return [];
  const { date, reason, approvedBy } = withdrawal;
  return [{ revision: wordings.length + 1, date, reason, approvedBy, blocks: [], successors: new Map() }];
}

/** Where a sentence that a wording had is found: on the unit's page, or on that of the wording. */
function pathOf(edition: string, unit: PublishedUnit, sentence: number | undefined, revision: number): { path?: string } {
  if (sentence === undefined) return {};
  if (sentencesOfWording(currentWording(unit)).some(({ number }) => number === sentence)) {
    return { path: `${unitPlace(edition, unit.name).path}#${sentenceId(sentence)}` };
  }
  return isTask(unit.name) ? { path: addressPath({ edition, unit: unit.name, revision, sentence }) } : {};
}
