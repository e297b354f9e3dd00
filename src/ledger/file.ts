import { isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import type { Fault } from './chain.ts';
import { foldEditionLedger } from './edition-ledger.ts';
import type { EditionLedger, SiteLedger } from './model.ts';
import { sealOf } from './proof.ts';
import { editionLedgerSchema, siteLedgerSchema, type EditionLedgerRecord, type EditionRecords, type SiteLedgerRecord, type SiteRecords } from './schema.ts';
import { foldSiteLedger } from './site-ledger.ts';

/** The file of a ledger, inside an edition's folder and at the top of the content. */
export const ledgerFile = 'ids.yaml';

const introduction = `# 公布台账：公布过的每个网址和当时的文字，旧在前，新在后。由 npm run ledger 和 npm run revise 写成，
# 只增不改，请不要手工编辑；改动过的，检查不通过。每行文字前是它的校验值，每条末尾的 seal 由前一条和本条算出。
`;

/** A ledger with what is needed to go on writing it. */
export interface LedgerFile<Ledger, Records = unknown> {
  ledger: Ledger;
  /** What it was put together from, oldest first. */
  records: Records;
  yaml: string;
  /** The seals of its records, oldest first. */
  seals: string[];
}

/**
 * Reads an edition's ledger.
 * @param edition the name of its folder
 * @param file path, for messages
 * @throws ProblemError naming file, line and field of everything that is wrong
 */
export function readEditionLedger(yaml: string, edition: string, file: string): LedgerFile<EditionLedger, EditionRecords> {
  const records = readRecord(yaml, editionLedgerSchema, file);
  const { ledger, faults } = foldEditionLedger(records, edition);
  refuse(faults, yaml, file);
  return { ledger, records, yaml, seals: records.map(({ seal }) => seal) };
}

/**
 * Reads the site's own ledger.
 * @throws ProblemError as above
 */
export function readSiteLedger(yaml: string, file: string): LedgerFile<SiteLedger, SiteRecords> {
  const records = readRecord(yaml, siteLedgerSchema, file);
  const { ledger, faults } = foldSiteLedger(records);
  refuse(faults, yaml, file);
  return { ledger, records, yaml, seals: records.map(({ seal }) => seal) };
}

/** A record without its seal. */
export type Unsealed<Rec> = Rec extends unknown ? Omit<Rec, 'seal'> : never;

/**
 * A ledger with one more record at its end; what was written before stays as it is, byte for byte.
 * @param present missing for a new ledger
 */
export function appendRecord(present: Pick<LedgerFile<unknown>, 'yaml' | 'seals'> | undefined, record: Unsealed<EditionLedgerRecord> | Unsealed<SiteLedgerRecord>): { yaml: string; seals: string[] } {
  const { yaml, seals } = present ?? { yaml: introduction, seals: [] };
  const seal = sealOf(seals.at(-1) ?? '', record);
  const added = stringify([{ ...record, seal }], { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' });
  return { yaml: `${yaml}${yaml.endsWith('\n') ? '' : '\n'}${added}`, seals: [...seals, seal] };
}

function refuse(faults: readonly Fault[], yaml: string, file: string): void {
  if (faults.length === 0) return;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineOf = (path: Fault['path']): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  throw new ProblemError(faults.map(({ path, ...fault }): Problem => ({ ...fault, file, line: lineOf(path), field: path.join('.') })));
}
