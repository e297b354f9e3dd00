import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocument } from './import.ts';
import { plans, specimenOf } from './specimens.ts';
import { wordStyles, writeWordPlan } from './word-specimens.ts';

/** `RANDOM_RUNS=2000` for a long run. */
const runs = Number(process.env['RANDOM_RUNS'] || 40);

test(`random plans whose numbers Word makes are given back as they were written, without doubts (${runs} runs)`, { timeout: 30_000 + runs * 200 }, async () => {
  await fc.assert(fc.asyncProperty(plans, wordStyles, async (plan, style) => {
    const imported = await importDocument({ bytes: await writeWordPlan(plan, style), file: 'plan.docx', sha256: '0'.repeat(64) });
    expect(specimenOf(imported.plan)).toEqual(plan);
    expect(imported.doubts).toEqual([]);
    expect(imported.record.plan.numbering).toBe(style.numbering);
    expect(imported.remarks.map(({ kind }) => kind).filter((kind) => kind !== 'number-rebuilt')).toEqual([]);
    // Parts and tasks at least are numbered by Word.
    expect(imported.remarks.length).toBeGreaterThanOrEqual(style.lists === 'one' ? 1 : 2);
  }), { numRuns: runs });
});
