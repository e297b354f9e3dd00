import { addressPath } from '../plan/address.ts';
import { locate } from '../plan/address-locate.ts';
import { parseAddress } from '../plan/address-parse.ts';
import { decoded } from '../plan/address-slips.ts';
import type { Directory } from './directory.ts';
import { readEntry, type EntryResult } from './entry.ts';

/** What an address that leads to no page may have meant. */
export interface LostAddress extends EntryResult {
  /**
   * The path to go on to without asking: the address was written in full, in one of its own forms, and only slips of typing and
   * copying kept it from leading there. Words such as 第19项 are a guess, however good, and are left to the reader.
   */
  certain?: string;
}

const pageOf = (path: string): string => path.replace(/#.*$/u, '');

/**
 * @param path the address below the host, still encoded, with its fragment: `/plan/20xx/019#s3`
 * @param base the path below which the site is published, `/` or `/plan/`
 */
export function readLostAddress(path: string, directory: Directory, base: string): LostAddress {
  const asked = `/${decoded(path).slice(base.length)}`;
  const address = parseAddress(asked, directory);
  const unknown = address === undefined ? undefined : locate(address, directory).missing;
  if (unknown?.kind === 'edition') return { targets: [], missing: unknown };
  const { targets, missing } = readEntry(address === undefined ? asked : addressPath(address), directory);
  // Whoever is here has been there already.
  const elsewhere = targets.filter((target) => pageOf(target.path) !== pageOf(asked));
  if (elsewhere.length < targets.length && address?.revision !== undefined) {
    // A wording without a page of its own is the one that applies.
    const { revision: _, ...applying } = address;
    return readEntry(addressPath(applying), directory);
  }
  const [only, ...others] = elsewhere;
  const isCertain = address !== undefined && missing === undefined && only !== undefined && others.length === 0
    // A host that takes the slash away again would lead back here for ever.
    && pageOf(only.path) !== `${pageOf(asked)}/`;
  return { targets: elsewhere, missing, ...(isCertain ? { certain: only.path } : {}) };
}
