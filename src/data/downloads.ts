import { paperOfEdition, readDownloads } from '../archive/downloads.ts';
import { downloadsFolder } from '../archive/downloads-folder.ts';
import type { Download } from '../paper/download.ts';
import { fullAddress } from './address.ts';
import { editions, type Edition } from './archive.ts';

const offered = new Map(await Promise.all(editions.map(async ({ plan, ledger }) =>
  [plan.edition, (await readDownloads(downloadsFolder, paperOfEdition(plan, ledger), fullAddress('/'))).offered] as const)));

/** The files of the whole plan that were made of the words it has now; none where none was made. */
export const downloadsOf = ({ plan }: Edition): Download[] => offered.get(plan.edition) ?? [];
