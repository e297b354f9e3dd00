import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importEdition } from '../../archive/import-edition.ts';
import { recordRevision, type RevisionRequest } from '../../archive/ledger-revision.ts';
import { readRecorded } from '../../archive/ledger-verdict.ts';
import { recordPublished } from '../../archive/ledger-writing.ts';
import { ProblemError, type Problem } from '../../plan/problem.ts';
import { contentOf } from '../pages/source-reading.ts';

/** A copy of fictional content, and what editors do with it. */
export interface EditedContent {
  content: string;
  /** Puts other words into a file that is there. */
  edit: (path: string, found: string, by: string) => Promise<void>;
  /** Puts other words into the document and imports it again. */
  reimport: (...changes: [found: string, by: string][]) => Promise<void>;
  /** What `npm run check` has to say of the content and its ledgers. */
  verdict: () => Promise<readonly Problem[]>;
  record: (date?: string) => ReturnType<typeof recordPublished>;
  revise: (request: Partial<RevisionRequest> & { unit: string }) => ReturnType<typeof recordRevision>;
}

export async function editedContent(name: 'fictional' | 'articles' = 'fictional'): Promise<EditedContent> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  await cp(contentOf(name), content, { recursive: true });
  const edition = name === 'fictional' ? '2031' : '2034';
  let document = await readFile(join(content, `plans/${edition}/source/source.txt`), 'utf8');
  const replaced = (text: string, found: string, by: string): string => {
    if (!text.includes(found)) throw new Error(`There is no “${found}” to edit.`);
    return text.replace(found, by);
  };
  return {
    content,
    edit: async (path, found, by) => writeFile(join(content, path), replaced(await readFile(join(content, path), 'utf8'), found, by)),
    reimport: async (...changes) => {
      document = changes.reduce((text, [found, by]) => replaced(text, found, by), document);
      await importEdition({ content, edition, document: { file: 'source.txt', bytes: Buffer.from(document) } });
    },
    verdict: () => readRecorded(content).then(({ problems }) => problems, problemsOf),
    record: (date = '2031-06-01') => recordPublished(content, date),
    revise: (request) => recordRevision({ content, action: 'revise', reason: '按镇里要求调整', approvedBy: '馆务会', date: '2031-06-01', ...request }),
  };
}

/** The problems an error carries; any other error is one. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ProblemError) return error.problems;
  throw error;
}
