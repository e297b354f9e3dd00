import type { ProblemKind } from '../plan/problem.ts';
import { sealOf } from './proof.ts';

/** What is wrong with a ledger, and where: fields and rows from the top. */
export interface Fault {
  kind: ProblemKind;
  path: (string | number)[];
  found?: string;
  expected?: string;
}

/** What every record of a ledger has. */
interface Sealed {
  date: string;
  seal: string;
}

/** Records that were put in, taken out or changed by hand: seals that do not follow, days that run backwards. */
export function chainFaults(records: readonly Sealed[]): Fault[] {
  const faults: Fault[] = [];
  let previous: Sealed | undefined;
  for (const [at, record] of records.entries()) {
    const { seal, ...content } = record;
    const expected = sealOf(previous?.seal ?? '', content);
    // From the first broken seal on, nothing is proved any more.
    if (seal !== expected && !faults.some(({ kind }) => kind === 'ledger-seal')) {
      faults.push({ kind: 'ledger-seal', path: [at, 'seal'], found: seal, expected });
    }
    if (previous !== undefined && record.date < previous.date) {
      faults.push({ kind: 'ledger-date', path: [at, 'date'], found: record.date, expected: `${previous.date} 或以后` });
    }
    previous = record;
  }
  return faults;
}
