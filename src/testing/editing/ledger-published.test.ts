import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecorded } from '../../archive/ledger-verdict.ts';
import { addressesOfEdition, addressesOfSite, missingAddresses, type PublishedAddress } from '../../ledger/addresses.ts';
import { builtSite } from '../built-site.ts';
import { contentOf } from '../pages/source-reading.ts';

/** The pages of a folder by their path from its root. */
const pagesIn = (folder: string): Map<string, string> => new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html')).map((path) => [`/${path}`, readFileSync(join(folder, path), 'utf8')]));

describe.each([['real', false], ['fictional', false], ['revised', true], ['articles', false]] as const)('the %s content', (name, wasRevised) => {
  test('is what its ledgers say, and every address they ever published is on its site', { timeout: 120_000 }, async () => {
    const { archive: { site, ledgers, siteLedger }, problems } = await readRecorded(contentOf(name));
    expect(problems).toEqual([]);
    const addresses: PublishedAddress[] = [...[...ledgers.values()].flatMap((ledger) => addressesOfEdition(ledger, ledger.edition === site.currentEdition)), ...addressesOfSite(siteLedger)];
    const units = [...ledgers.values()].flatMap((ledger) => [...ledger.units.values()]);
    expect(units.length).toBeGreaterThan(5);
    expect(units.some(({ wordings, withdrawal }) => wordings.length > 1 || withdrawal !== undefined)).toBe(wasRevised);
    const { directory } = await builtSite(name);
    expect(missingAddresses(pagesIn(directory), addresses)).toEqual([]);
  });
});
