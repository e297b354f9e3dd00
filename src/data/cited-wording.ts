import type { CitedPlace } from '../cite/citation.ts';
import { currentWording, type PublishedUnit, type Wording } from '../ledger/model.ts';
import { addressPath } from '../plan/address.ts';
import type { Edition } from './archive.ts';
import { citedAddress, citedPlan, printedUnit } from './cite.ts';
import { isTask, unitPlace } from './published-units.ts';

/** A wording that no longer applies, as citations speak of it: by the address at which it stays. */
export function citedWording(edition: Edition, unit: PublishedUnit, wording: Wording): CitedPlace {
  const { edition: year } = edition.plan;
  const { name, part } = unit;
  const revision = wording === currentWording(unit) ? undefined : wording.revision;
  const { code = year } = printedUnit(year, name, wording.date, revision);
  const { words } = unitPlace(year, name);
  return {
    ...citedPlan(edition),
    ...(isTask(name) ? { task: words } : { part: words }),
    ...(part === undefined ? {} : { part: unitPlace(year, `part/${part}`).words }),
    ...(wording.title === undefined ? {} : { title: wording.title }),
    address: citedAddress(addressPath({ edition: year, unit: name, revision })),
    code,
    wordingDate: wording.date,
  };
}
