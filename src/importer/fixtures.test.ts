import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Block, Heading } from '../plan/model.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { importDocument } from './import.ts';
import { rolesOf } from './roles.ts';

/*
 * Each folder in fixtures/ is a document of one shape: `source.txt`, and in `outline.yaml` what it is read as.
 * `UPDATE=1` writes the outlines anew; then read the difference.
 */
const folder = new URL('fixtures/', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

const lines = (blocks: readonly Block[]): unknown[] => blocks.map((block) => (block.kind === 'paragraph'
  ? block.sentences.map(({ text }) => text).join('')
  : block.rows.map((row) => row.map(({ text }) => text).join(' | '))));
const heading = ({ label, title, stop }: Heading): string => [label, title.text, stop].filter((piece) => piece !== '').join(' ¦ ');
const some = <Value>(name: string, value: Value[]): Record<string, Value[]> => (value.length === 0 ? {} : { [name]: value });
const doubt = ({ kind, line, found, expected }: Problem): string => `${kind} ${line ?? ''} ${found ?? ''}${expected === undefined ? '' : ` → ${expected}`}`.trim();

/** What a document is read as, for people to read. */
async function outlineOf(bytes: Uint8Array): Promise<unknown> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const { edition, plan, record, sourceText, discarded, doubts } = await importDocument({ bytes, sha256, file: 'source.txt' });
    const { unassigned, twice } = rolesOf(sourceText, plan, discarded);
    expect({ unassigned, twice }).toEqual({ unassigned: [], twice: [] });
    return {
      edition,
      title: plan.title.text,
      numbering: record.plan.numbering,
      ...some('introduction', lines(plan.introduction)),
      ...some('parts', plan.parts.map((part) => ({
        part: heading(part.heading),
        ...some('opening', lines(part.opening)),
        ...some('sections', part.sections.map((section) => ({ section: heading(section.heading), ...some('opening', lines(section.opening)) }))),
        ...some('tasks', part.tasks.map((task) => ({
          [task.section === undefined ? task.id : `${task.id} in ${task.section}`]: heading(task.heading),
          ...some('text', lines(task.blocks)),
          ...(task.responsible === undefined ? {} : { responsible: task.responsible.text }),
        }))),
      }))),
      ...some('appendices', plan.appendices.map(({ number, heading: { title }, blocks }) => ({ [number]: title.text, ...some('text', lines(blocks)) }))),
      ...some('details', plan.details.map(({ kind, passage }) => `${kind}: ${passage.text}`)),
      ...some('discarded', discarded.map(({ line, text, reason }) => `${line} ${text} ← ${reason}`)),
      ...some('doubts', doubts.map(doubt)),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { refused: error.problems.map(doubt) };
  }
}

describe('documents of every shape', () => {
  test('have their outlines', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(cases.filter((name) => !existsSync(new URL(`${name}/outline.yaml`, folder)) && !process.env['UPDATE'])).toEqual([]);
  });

  test.each(cases)('%s', async (name) => {
    const outline = await outlineOf(readFileSync(new URL(`${name}/source.txt`, folder)));
    const file = new URL(`${name}/outline.yaml`, folder);
    if (process.env['UPDATE']) writeFileSync(file, stringify(outline, { lineWidth: 0 }));
    expect(outline).toEqual(parse(readFileSync(file, 'utf8')));
  });
});
