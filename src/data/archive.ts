import { resolve } from 'node:path';
import type { Article } from '../article/model.ts';
import { cardFinder } from '../archive/cards.ts';
import { maskFormsOf } from '../archive/mask-forms.ts';
import type { Provenance } from '../archive/provenance.ts';
import { readArchive } from '../archive/read.ts';
import { readArchiveOnce } from '../archive/read-once.ts';
import type { Issuance } from '../cite/issuance.ts';
import { emend } from '../emendation/emend.ts';
import { linkTerms } from '../glossary/link.ts';
import { occurrencesOf, type Occurrence } from '../glossary/occurrences.ts';
import { relatedTasks, type Related } from '../glossary/related.ts';
import type { Entry } from '../glossary/schema.ts';
import type { Change } from '../ledger/changes.ts';
import type { EditionLedger, SiteLedger } from '../ledger/model.ts';
import type { Lineage } from '../lineage/model.ts';
import { linkReferences } from '../plan/link-references.ts';
import type { MaskForm } from '../plan/mask.ts';
import { tasksOf, type Plan, type Task } from '../plan/model.ts';
import { locateRegisters, type LocatedRegister } from '../register/located.ts';
import { sharedNames } from '../register/shared-names.ts';
import type { PassageName } from '../plan/passages.ts';
import { referrersOf } from '../plan/referrers.ts';
import type { Card } from '../share/cards.ts';
import type { Site } from '../site/schema.ts';

/** An edition with everything its pages show. */
export interface Edition {
  /** With its terms and references, as shown: emendations made. */
  plan: Plan;
  isCurrent: boolean;
  /** What editors know of its issuance beyond the document. */
  issuance: Issuance;
  tasks: Task[];
  related: Map<string, Related[]>;
  /** Offsets hold for the plan as shown as well. */
  occurrences: Map<string, Occurrence[]>;
  provenance: Provenance;
  /** The passages that refer to each task, part or appendix. */
  referrers: Map<string, PassageName[]>;
  /** Only those the edition has; offsets hold for the plan as shown as well. */
  registers: LocatedRegister[];
  /** What was ever published of it; missing while it is a draft. */
  ledger?: EditionLedger;
  /** The ways in which it hides words, those of earlier wordings included. */
  maskForms: MaskForm[];
}

const contentFolder = resolve(process.env.CONTENT_DIR || 'content');
// While one writes, files change.
const archive = await (import.meta.env.DEV ? readArchive : readArchiveOnce)(contentFolder);

export const site: Site = archive.site;
/** What was ever published that belongs to no edition. */
export const siteLedger: SiteLedger = archive.siteLedger;
/** What was published, revised and withdrawn, latest day first. */
export const changes: readonly Change[] = archive.changes;
/** How editions go on from earlier ones, by the later edition. */
export const lineages: ReadonlyMap<string, Lineage> = archive.lineages;
/** Everything editors wrote about the plans, what is not published among it. */
export const archivedArticles: readonly Article[] = archive.articles;
/** What the share pictures of the page with a path are drawn of; nothing for pages that have none of their own. */
export const cardAt: (path: string) => Card | undefined = cardFinder(archive);
export const glossary: ReadonlyMap<string, Entry> = new Map(archive.glossary.map((entry) => [entry.slug, entry]));

export const editions: Edition[] = archive.plans.map((unlinked) => {
  const provenance = found(archive.provenance.get(unlinked.edition), `provenance of ${unlinked.edition}`);
  const ledger = archive.ledgers.get(unlinked.edition);
  const registers = locateRegisters(unlinked, archive.registers.get(unlinked.edition) ?? {});
  // Terms and references are found in the words of the source; editors copied their forms from there.
  const plan = emend(linkReferences(linkTerms(unlinked, archive.glossary)), provenance.emendations);
  return {
    plan,
    isCurrent: plan.edition === site.currentEdition,
    issuance: archive.issuance.get(plan.edition) ?? {},
    tasks: tasksOf(plan),
    related: relatedTasks(plan, { names: sharedNames(registers, archive.glossary) }),
    occurrences: occurrencesOf(unlinked, archive.glossary),
    provenance,
    referrers: referrersOf(plan),
    registers,
    ...(ledger === undefined ? {} : { ledger }),
    maskForms: maskFormsOf(unlinked, ledger),
  };
});

export const currentEdition: Edition = found(editions.find((edition) => edition.isCurrent), 'current edition');

/** The entry of a slug that the plan's own spans name. */
export const entryOf = (slug: string): Entry => found(glossary.get(slug), `entry ${slug}`);

/** The task of an id that the plan itself names. */
export const taskOf = ({ tasks }: Edition, id: string): Task => found(tasks.find((task) => task.id === id), `task ${id}`);

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`${name} is missing from an archive that was found right`);
  return thing;
}
