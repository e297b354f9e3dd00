import { paperOfEdition, writeDownload } from '../archive/downloads.ts';
import { downloadsFolder } from '../archive/downloads-folder.ts';
import { readArchive } from '../archive/read.ts';
import { issuanceOf } from '../cite/issuance.ts';
import type { DownloadKind } from '../paper/download.ts';
import type { Paper } from '../paper/paper.ts';
import { ProblemError } from '../plan/problem.ts';
import { addressesUnder } from '../share/picture.ts';
import { today } from './arguments.ts';
import { contentFolder } from './content-folder.ts';
import { readEdition } from './edition-argument.ts';
import { exitCodes, run } from './run.ts';

/** What a file is made from. */
export interface Material {
  paper: Paper;
  /** Who issued the plan, where that is known. */
  issuer?: string;
  /** The full address of a path, where the site's own is known. */
  addressOf: (path: string) => string | undefined;
  /** The folder of its host in which the site is published. */
  base: string;
}

/** A command that makes a file of an edition, the current one unless told, and puts it where builds offer it from. */
export async function makeDownload(kind: DownloadKind, usage: string, make: (material: Material) => Promise<Uint8Array>): Promise<void> {
  const asked = readEdition(process.argv.slice(2));
  if ('fault' in asked) {
    console.error(`✗ ${asked.fault}\n\n${usage}`);
    process.exitCode = exitCodes.usage;
    return;
  }
  await run(async () => {
    const { site, shown, ledgers, issuance } = await readArchive(contentFolder);
    const { edition = site.currentEdition } = asked;
    const plan = shown.find((one) => one.edition === edition);
    if (plan === undefined) throw new ProblemError([{ kind: 'edition-missing', found: edition, expected: shown.map((one) => one.edition).join('、') }]);
    const paper = paperOfEdition(plan, ledgers.get(edition));
    const base = process.env['BASE_PATH'] || '/';
    const addressOf = addressesUnder(process.env['SITE_URL'] || undefined, base);
    const { issuer } = issuanceOf(plan, issuance.get(edition));
    const bytes = await make({ paper, addressOf, base, ...(issuer === undefined ? {} : { issuer }) });
    const file = await writeDownload(downloadsFolder, paper, { kind, bytes, made: today(new Date()) }, addressOf('/'));
    console.log(`✓ ${file}\n再次运行 npm run build，网站就提供下载；文字改动后要重新生成。`);
  });
}
