import { isNode, LineCounter, parseDocument } from 'yaml';
import { readRecord } from '../record/read.ts';
import type { Lineage } from './model.ts';
import { lineageSchema } from './schema.ts';

/** The file inside an edition's folder that says how it goes on from an earlier edition. */
export const lineageFile = 'lineage.yaml';

/** A lineage as its file has it, with the lines on which its rows stand. */
export interface WrittenLineage extends Lineage {
  /** Path of the file, for messages. */
  file: string;
  lines: { from: number | undefined; origins: (number | undefined)[]; cancelled: (number | undefined)[] };
}

/** @throws ProblemError naming file, line and field of everything that is wrong */
export function readLineage(yaml: string, edition: string, file: string): WrittenLineage {
  const { from, confirmed: all, tasks, cancelled } = readRecord(yaml, lineageSchema, file);
  const lineAt = lineFinder(yaml);
  return {
    from,
    edition,
    origins: tasks.map(({ task, kind, from: sources = [], confirmed = all }) => ({ task, kind, from: sources, confirmed })),
    cancelled: cancelled.map(({ task, confirmed = all }) => ({ task, confirmed })),
    file,
    lines: {
      from: lineAt(['from']),
      origins: tasks.map((_, index) => lineAt(['tasks', index])),
      cancelled: cancelled.map((_, index) => lineAt(['cancelled', index])),
    },
  };
}

function lineFinder(yaml: string): (path: (string | number)[]) => number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  return (path) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
  };
}
