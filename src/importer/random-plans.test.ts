import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEditionFiles, writeEditionFiles } from '../edition/files.ts';
import { importSource, type ImportedEdition } from './import.ts';
import { rolesOf } from './roles.ts';
import { documentOf, plans, sectionStyles, specimenOf, styles, writePlan, type SpecimenPlan, type Style } from './specimens.ts';

/** `RANDOM_RUNS=20000` for a long run. */
const runs = Number(process.env['RANDOM_RUNS'] || 200);

const importText = (text: string): ImportedEdition => importSource(documentOf(text), { sha256: '0'.repeat(64), file: 'plan.txt' });

/** Fewer broken lines prove no habit: they are doubts then. */
const enoughBreaks = 20;

/** Tasks at the level （一）, with lists below them that begin at 1 each time. */
function writeBySection(plan: SpecimenPlan, style: Style): { text: string; expected: SpecimenPlan } {
  const section = sectionStyles[0] ?? String;
  const listed: SpecimenPlan = {
    ...plan,
    parts: plan.parts.map((part) => {
      const tasks = [...part.tasks, ...part.sections.flatMap((cut) => cut.tasks)];
      const doubled = tasks.length === 1 ? [...tasks, ...tasks] : tasks;
      return {
        ...part, sections: [],
        tasks: doubled.map((task) => ({ ...task, paragraphs: [...task.paragraphs, ...['查看。', '记录。'].map((words, index) => `${index + 1}.${words}`)] })),
      };
    }),
  };
  return { text: writePlan(listed, { ...style, task: section, numbering: 'by-part' }), expected: listed };
}

describe(`random plans in every style of numbering (${runs} runs)`, () => {
  test('are given back as they were written, without doubts', () => {
    fc.assert(fc.property(plans, styles, (plan, style) => {
      const imported = importText(writePlan(plan, style));
      expect(specimenOf(imported.plan)).toEqual(plan);
      expect(imported.doubts).toEqual([]);
      expect(imported.record.plan.numbering).toBe(style.numbering);
      const [first, second] = imported.plan.parts.filter((part) => part.tasks.length > 0);
      expect(second?.tasks[0]?.number).toBe(style.numbering === 'by-part' ? 1 : (first?.tasks.at(-1)?.number ?? 0) + 1);
    }), { numRuns: runs });
  });

  test('have their tasks at the level （一） where 1. begins anew below each of them', () => {
    fc.assert(fc.property(plans, styles, (plan, style) => {
      const { text, expected } = writeBySection(plan, style);
      const imported = importText(text);
      expect(specimenOf(imported.plan)).toEqual(expected);
      expect(imported.doubts).toEqual([]);
    }), { numRuns: runs });
  });

  test('are joined again where all their paragraphs are broken over lines of one width', () => {
    fc.assert(fc.property(plans, styles, fc.integer({ min: 28, max: 40 }), (plan, style, width) => {
      const whole = writePlan(plan, { ...style, indent: '　　', blankLines: false, lineBreak: '\n', frame: false });
      const broken = wrapped(whole, width);
      fc.pre(broken.split('\n').length > whole.split('\n').length + enoughBreaks);
      const imported = importText(broken);
      expect(specimenOf(imported.plan)).toEqual(plan);
      expect(imported.doubts).toEqual([]);
    }), { numRuns: runs });
  });

  test('have every character in exactly one role', () => {
    fc.assert(fc.property(plans, styles, (plan, style) => {
      const { plan: imported, sourceText, discarded } = importText(writePlan(plan, style));
      const { ranges, unassigned, twice } = rolesOf(sourceText, imported, discarded);
      expect({ unassigned, twice }).toEqual({ unassigned: [], twice: [] });
      expect(ranges.filter(({ role }) => role === 'discarded')).toHaveLength(style.frame ? 8 : 0);
    }), { numRuns: runs });
  });

  test('are the same when their files are read back', () => {
    fc.assert(fc.property(plans, styles, (plan, style) => {
      const { record, files } = importText(writePlan(plan, style));
      expect(writeEditionFiles(readEditionFiles(files, 'plan'))).toEqual(files);
      expect(readEditionFiles(files, 'plan')).toEqual(record);
    }), { numRuns: Math.ceil(runs / 3) });
  });
});

/** Breaks lines at a width in columns, as many plain texts are; a mark of punctuation begins no line. */
function wrapped(text: string, width: number): string {
  return text.split('\n').flatMap((line) => {
    const pieces = [''];
    let columns = 0;
    for (const character of line) {
      columns += character.charCodeAt(0) > 0xff ? 2 : 1;
      if (columns > width * 2 && !/[，。）、》”]/u.test(character)) {
        pieces.push('');
        columns = 2;
      }
      pieces.push(`${pieces.pop() ?? ''}${character}`);
    }
    return pieces;
  }).join('\n');
}
