import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lineageFile, readLineage, type WrittenLineage } from '../lineage/file.ts';
import { proposeLineage, type ProposedLineage } from '../lineage/propose.ts';
import { circularLineages, lineageProblems } from '../lineage/validate.ts';
import { writeLineage, type Compared } from '../lineage/write.ts';
import type { Plan } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { editionFolder } from './edition.ts';
import { replaceFolder } from './swap.ts';

/**
 * Reads what the editions' folders say of their lineage and holds it against the plans; an edition without the file is one
 * of which nothing is known.
 * @returns by edition
 * @throws ProblemError with everything that is wrong in any of them
 */
export async function readLineages(content: string, plans: readonly Plan[]): Promise<Map<string, WrittenLineage>> {
  const problems: Problem[] = [];
  const lineages = new Map<string, WrittenLineage>();
  for (const { edition } of plans) {
    try {
      const written = await readWritten(content, edition);
      if (written === undefined) continue;
      problems.push(...lineageProblems(written.lineage, plans));
      lineages.set(edition, written.lineage);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...circularLineages([...lineages.values()]));
  if (problems.length > 0) throw new ProblemError(problems);
  return lineages;
}

export interface LineageOutcome {
  proposal: ProposedLineage;
  /** Path of the file, for messages. */
  file: string;
  /** How many rows editors had confirmed before. */
  kept: number;
  /** Whether the file was written. */
  isChanged: boolean;
}

/**
 * Proposes how one edition goes on from another and writes it into the later one's folder. What editors confirmed stays.
 * @param compared both with their glossary terms linked
 * @throws ProblemError when the file that is there is wrong or speaks of another edition, or what was confirmed leaves no
 * consistent whole; nothing is written then
 */
export async function proposeInto(content: string, compared: Compared): Promise<LineageOutcome> {
  const { earlier, later } = compared;
  const file = fileOf(content, later.edition);
  const present = await readWritten(content, later.edition);
  const confirmed = confirmedRows(present?.lineage);
  const kept = confirmed.origins.length + confirmed.cancelled.length;
  if (present !== undefined && kept > 0 && present.lineage.from !== earlier.edition) {
    throw new ProblemError([{ kind: 'lineage-edition', file, line: present.lineage.lines.from, field: 'from', found: present.lineage.from, expected: `${earlier.edition}；其中已有核对过的条目，要换上一年度的，请先删去这个文件` }]);
  }
  const proposal = proposeLineage(earlier, later, confirmed);
  const yaml = writeLineage(proposal, compared, present);
  const problems = lineageProblems(readLineage(yaml, later.edition, file), [earlier, later]);
  if (problems.length > 0) throw new ProblemError(problems);
  const isChanged = yaml !== present?.yaml;
  if (isChanged) await write(editionFolder(content, later.edition), yaml);
  return { proposal, file, kept, isChanged };
}

const fileOf = (content: string, edition: string): string => relative(process.cwd(), join(editionFolder(content, edition), lineageFile));

interface Written {
  yaml: string;
  lineage: WrittenLineage;
}

async function readWritten(content: string, edition: string): Promise<Written | undefined> {
  const yaml = await readFile(join(editionFolder(content, edition), lineageFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return yaml === undefined ? undefined : { yaml, lineage: readLineage(yaml, edition, fileOf(content, edition)) };
}

function confirmedRows(lineage: WrittenLineage | undefined): Pick<WrittenLineage, 'origins' | 'cancelled'> {
  return {
    origins: (lineage?.origins ?? []).filter(({ confirmed }) => confirmed),
    cancelled: (lineage?.cancelled ?? []).filter(({ confirmed }) => confirmed),
  };
}

async function write(folder: string, yaml: string): Promise<void> {
  await replaceFolder(folder, new Map([[lineageFile, yaml]])).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new ProblemError([{ kind: 'folder-unwritable', file: relative(process.cwd(), folder), found: error.message }]);
  });
}
