import { relative } from 'node:path';
import { assemblePlan } from '../edition/assemble.ts';
import { readEditionFiles } from '../edition/files.ts';
import { conflictProblem, mergeEditions } from '../edition/merge.ts';
import { similarity } from '../edition/similarity.ts';
import type { ImportedEdition } from '../importer/import.ts';
import { ledgerFile, readEditionLedger } from '../ledger/file.ts';
import { withStableNumbers } from '../ledger/stable-plan.ts';
import type { Plan } from '../plan/model.ts';
import { passagesOf } from '../plan/passages.ts';
import { ProblemError } from '../plan/problem.ts';
import { asBytes, type Files } from './folder.ts';
import { importReceived } from './import-received.ts';
import { carriedProvenance, isProvenance } from './provenance-files.ts';
import type { ReceivedDocument } from './received.ts';
import { checksum, readSourceFile, sourceFiles } from './source-file.ts';

/** A corrected document has more than this in common with the one before; another year's plan has less. */
const sameDocument = 0.4;

/**
 * Merges an import into an edition that is there already.
 * @param present the edition's files
 * @returns the files as they are to be, and the import with the plan they hold
 * @throws ProblemError when a file is wrong, the document is of another plan, or both it and editors changed the same place
 */
export async function mergeImport(
  folder: string, present: Files, document: ReceivedDocument, arriving: ImportedEdition,
): Promise<{ files: Files; imported: ImportedEdition }> {
  const place = relative(process.cwd(), folder);
  const texts = editionTexts(present);
  const ours = new Map([...texts].filter(([path]) => !isProvenance(path)));
  const { source } = readEditionFiles(ours, place).plan;
  const kept = await readSourceFile(folder, source, place);
  const base = await importReceived(kept.document, arriving.edition);
  const isSame = source.sha256 === checksum(document.bytes);
  const theirs = isSame ? base : arriving;
  checkSamePlan(base, theirs, place);
  // The plan's words are not the editors' to remove: a file that is missing is written again.
  for (const [path, text] of base.files) if (!ours.has(path)) ours.set(path, text);
  const { files: merged, conflicts } = mergeEditions(base.files, ours, theirs.files);
  if (conflicts.length > 0) throw new ProblemError(conflicts.map((conflict) => conflictProblem(conflict, place)));
  const record = readEditionFiles(merged, place);
  const numbered = numberedBy(present.get(ledgerFile), arriving.edition, place);
  const imported = { ...theirs, record, plan: numbered(assemblePlan(theirs.edition, record, theirs.sourceText, place)) };
  const provenance = carriedProvenance({ texts, place, before: numbered(base.plan), imported, isSame });

  const others = [...present].filter(([path]) => !texts.has(path));
  const stays = new Map(isSame ? others : others.filter(([path]) => !kept.paths.includes(path)));
  const added = asBytes([...merged, ...provenance, ...(isSame ? [] : sourceFiles(document))]);
  for (const [path, content] of added) {
    const there = stays.get(path);
    if (there !== undefined && !Buffer.from(there).equals(content)) {
      throw new ProblemError([{ kind: 'merge-conflict', file: `${place}/${path}`, found: '已有同名的另一份文件', expected: document.file }]);
    }
  }
  return { files: new Map([...stays, ...added]), imported };
}

function checkSamePlan(base: ImportedEdition, theirs: ImportedEdition, place: string): void {
  const words = ({ plan }: ImportedEdition): string => passagesOf(plan).map(({ passage }) => passage.text).join('');
  if (similarity(words(base), words(theirs)) >= sameDocument) return;
  const named = ({ plan }: ImportedEdition): string => `《${plan.title.text}》（${plan.source.file}）`;
  throw new ProblemError([{ kind: 'edition-source-differs', file: place, found: named(theirs), expected: `${named(base)}的更正稿` }]);
}

/** Numbers a plan's sentences as they were published: editors name them so, before the import and after. */
function numberedBy(yaml: Uint8Array | undefined, edition: string, place: string): (plan: Plan) => Plan {
  if (yaml === undefined) return (plan) => plan;
  const { ledger } = readEditionLedger(Buffer.from(yaml).toString('utf8'), edition, `${place}/${ledgerFile}`);
  return (plan) => withStableNumbers(plan, ledger);
}

/** The edition's own text, which the ledger of what was published is not; the documents in `source` are no text of the edition, whatever they are. */
function editionTexts(files: Files): Map<string, string> {
  return new Map([...files].filter(([path]) => /\.(?:mdx|yaml)$/u.test(path) && path !== ledgerFile && !path.startsWith('source/'))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}
