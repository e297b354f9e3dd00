import { join, relative } from 'node:path';
import type { Difference } from '../ledger/difference.ts';
import { ledgerFile } from '../ledger/file.ts';
import { revisionOfRegister, revisionOfUnit, unitRange, type RevisionAbout } from '../ledger/revision.ts';
import { noSiteLedger } from '../ledger/site-ledger.ts';
import { revisionOfSitePage } from '../ledger/site-revision.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { registerKinds } from '../register/schema.ts';
import { editionFolder } from './edition.ts';
import { readRecorded } from './ledger-verdict.ts';
import { write, type RecordedEntry } from './ledger-writing.ts';

export interface RevisionRequest extends RevisionAbout {
  content: string;
  /** Without it, the current edition. */
  edition?: string;
  /** `19`, `2-3`, `part/2`, `introduction`, `title`, `appendix/1`, `details`, a register's kind, `for/jia-zhang`, `updates/spring-pruning`, or a term's slug. */
  unit: string;
}

export interface RevisionOutcome {
  written: RecordedEntry[];
  /** What changed, where words did. */
  differences: Difference[];
}

/**
 * Records that a unit's wording changed, that it no longer applies, or that it applies again.
 * @throws ProblemError when there is no such unit, nothing to record, or the ledger does not allow it
 */
export async function recordRevision({ content, edition: named, unit, ...about }: RevisionRequest): Promise<RevisionOutcome> {
  const { archive, present, editions, site } = await readRecorded(content);
  const edition = named ?? archive.site.currentEdition;
  const folder = relative(process.cwd(), editionFolder(content, edition));
  const ledger = editions.get(edition)?.ledger;
  const plan = present.editions.find((one) => one.edition === edition);
  if (plan === undefined) {
    throw new ProblemError([{ kind: 'revision-unknown', file: folder, found: edition, expected: present.editions.map((one) => one.edition).join('、') }]);
  }
  const isRegister = (registerKinds as readonly string[]).includes(unit);
  if (isRegister || ledger?.units.has(unit) === true || plan.units.some(({ name }) => name === unit)) {
    const revision = (isRegister ? revisionOfRegister : revisionOfUnit)(unit, about, plan, ledger);
    if ('kind' in revision) throw refused(revision, `${folder}/${ledgerFile}`);
    const entries = revision.records.map((record) => ({ edition, record }));
    return { written: await write(content, about.date, { editions, site, entries, siteRecords: [] }), differences: revision.differences };
  }
  const revision = revisionOfSitePage(unit, about, present, site?.ledger ?? noSiteLedger);
  if (revision === undefined) throw refused({ kind: 'revision-unknown', found: unit, expected: unitRange(plan, ledger) }, `${folder}/${ledgerFile}`);
  if ('kind' in revision) throw refused(revision, relative(process.cwd(), join(content, ledgerFile)));
  return { written: await write(content, about.date, { editions, site, entries: [], siteRecords: revision.records }), differences: [] };
}

const refused = ({ kind, found, expected }: Pick<Problem, 'kind' | 'found' | 'expected'>, file: string): ProblemError =>
  new ProblemError([{ kind, file, ...(found === undefined ? {} : { found }), ...(expected === undefined ? {} : { expected }) }]);
