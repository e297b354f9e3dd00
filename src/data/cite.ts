import type { CitedPlace } from '../cite/citation.ts';
import { issuanceOf } from '../cite/issuance.ts';
import type { DescribedPage } from '../cite/metadata.ts';
import { currentWording, wordingDate, type UnitName } from '../ledger/model.ts';
import { addressPath, appendixPath, editionPath, partPath, printedCode, sentenceId, taskPath } from '../plan/address.ts';
import type { Appendix, Part, Task } from '../plan/model.ts';
import { partName, taskName } from '../plan/name.ts';
import { fullAddress, href } from './address.ts';
import { editions, site, type Edition } from './archive.ts';

/** The full address of a path where the site knows its own, the path with its base otherwise. */
export const citedAddress = (path: string): string => fullAddress(path) ?? href(path);

/** The plan as a whole, as citations speak of it. */
export function citedPlan(edition: Edition): CitedPlace {
  const { plan, issuance } = edition;
  const { issuer, number, date } = issuanceOf(plan, issuance);
  return {
    planTitle: plan.title.text,
    ...(issuer === undefined ? {} : { issuer }),
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(date === undefined ? {} : { issued: date }),
    address: citedAddress(editionPath(plan.edition)),
    code: plan.edition,
    ...dated(editionDate(plan.edition)),
  };
}

/** A task, or one of its sentences by number. */
export function citedTask(edition: Edition, task: Task, sentence?: number): CitedPlace {
  const { plan, ledger } = edition;
  return {
    ...citedUnit(edition, taskPath(plan.edition, task.id), wordingDate(ledger, task.id)),
    part: partName({ number: task.part }),
    task: taskName(task),
    title: task.heading.title.text,
    code: printedCode(plan.edition, task.id, sentence),
    ...(sentence === undefined ? {} : { sentence, address: `${citedAddress(taskPath(plan.edition, task.id))}#${sentenceId(sentence)}` }),
  };
}

/** What machines are told of a plan's own page. */
export function planPage(edition: Edition): DescribedPage {
  return described(citedPlan(edition), [crumbOf(edition)]);
}

export function partPage(edition: Edition, part: Part): DescribedPage {
  const path = partPath(edition.plan.edition, part.number);
  const place = { ...citedUnit(edition, path, partDate(edition, part)), part: partName(part), title: part.heading.title.text, code: typedPath(path) };
  return { ...described(place, [crumbOf(edition), { name: partName(part), address: place.address }]), position: part.number };
}

export function taskPage(edition: Edition, task: Task): DescribedPage {
  const place = citedTask(edition, task);
  const part = { name: partName({ number: task.part }), address: citedAddress(partPath(edition.plan.edition, task.part)) };
  return { ...described(place, [crumbOf(edition), part, { name: `${task.number}. ${task.heading.title.text}`, address: place.address }]), position: task.number };
}

export function appendixPage(edition: Edition, { number, heading: { title } }: Appendix): DescribedPage {
  const path = appendixPath(edition.plan.edition, number);
  const name = edition.plan.appendices.length > 1 ? `附件${number}` : '附件';
  const place = { ...citedUnit(edition, path, wordingDate(edition.ledger, `appendix/${number}`)), part: name, title: title.text, code: typedPath(path) };
  return { ...described(place, [crumbOf(edition), { name, address: place.address }]), position: number };
}

/** What a printed page carries, so that its readers come back to it. What is not known is missing. */
export interface Printed {
  /** The page's path without the base path. */
  path?: string | undefined;
  /** What one types into the search to come back. */
  code?: string | undefined;
  /** The day of the wording. */
  date?: string | undefined;
}

/** A wording that no longer applies, on its own page. */
export function printedUnit(edition: string, unit: UnitName, date: string, revision?: number): Printed {
  const path = addressPath({ edition, unit, ...(revision === undefined ? {} : { revision }) });
  return { path, code: unit.includes('/') ? typedPath(path) : printedCode(edition, unit, undefined, revision), date };
}

/** The day of the latest wording of anything in the edition; nothing where the ledger does not know it. */
export function editionDate(name: string | undefined): string | undefined {
  const ledger = editions.find(({ plan }) => plan.edition === name)?.ledger;
  return latest([...ledger?.units.values() ?? []].map((unit) => currentWording(unit).date));
}

function citedUnit(edition: Edition, path: string, date: string | undefined): CitedPlace {
  const { wordingDate: _, ...plan } = citedPlan(edition);
  return { ...plan, address: citedAddress(path), ...dated(date) };
}

/** A part's page shows its tasks' words too. */
function partDate({ ledger }: Edition, { number, tasks }: Part): string | undefined {
  const units: UnitName[] = [`part/${number}`, ...tasks.map(({ id }) => id)];
  return latest(units.map((unit) => wordingDate(ledger, unit)).filter((date) => date !== undefined));
}

const latest = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);

const dated = (date: string | undefined): { wordingDate?: string } => (date === undefined ? {} : { wordingDate: date });

/** What one types into the search to come to a page that has no shorter code. */
const typedPath = (path: string): string => path.replace(/^\/|\/$/gu, '');

const crumbOf = ({ plan }: Edition): DescribedPage['trail'][0] => ({ name: plan.title.text, address: citedAddress(editionPath(plan.edition)) });

function described(place: CitedPlace, trail: DescribedPage['trail']): DescribedPage {
  const [plan] = trail;
  return {
    place,
    ...(trail.length > 1 && plan !== undefined ? { plan } : {}),
    ...(site.publisher === undefined ? {} : { publisher: site.publisher }),
    trail,
  };
}
