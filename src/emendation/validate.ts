import type { Plan } from '../plan/model.ts';
import { passagesOf } from '../plan/passages.ts';
import type { Problem } from '../plan/problem.ts';
import { masksOf } from './masks.ts';
import { proposeHeadings } from './propose.ts';
import { widened } from './punctuation.ts';
import type { EmendationRecord } from './schema.ts';

/**
 * Where a table of emendations does not fit its plan.
 * @param plan as the source has it
 * @param file path of the table, for messages
 */
export function validateEmendations(plan: Plan, record: EmendationRecord, file: string): Problem[] {
  const texts = new Map(passagesOf(plan).map(({ name, passage }) => [name, passage.text]));
  const found = [
    ...punctuationFaults(texts, record.punctuation), ...maskFaults(plan, record.mask),
    ...slipFaults(texts, record.slip), ...headingFaults(plan, record.heading),
  ];
  return found.map((fault) => ({ kind: 'emendation-misplaced', file, ...fault }));
}

interface Fault {
  field: string;
  found: string;
  expected: string;
}

type Texts = ReadonlyMap<string, string>;

const noPassage = '计划中有的句或标题';

function punctuationFaults(texts: Texts, { count, forms, places }: EmendationRecord['punctuation']): Fault[] {
  const marks: string[] = [];
  const faults = Object.entries(places).flatMap(([name, positions]): Fault[] => {
    const field = `punctuation.places.${name}`;
    const text = texts.get(name);
    if (text === undefined) return [{ field, found: name, expected: noPassage }];
    return positions.flatMap((position, index): Fault[] => {
      const mark = text.charAt(position - 1);
      marks.push(mark);
      if (positions.indexOf(position) !== index) return [{ field, found: `${position} 写了两次`, expected: '每个位置写一次' }];
      return widened(mark) === undefined ? [{ field, found: `第 ${position} 个字符是“${mark}”`, expected: '半角标点' }] : [];
    });
  });
  return [
    ...faults,
    ...countFaults('punctuation.count', count, marks.length),
    ...forms.flatMap(({ source, shown, count: claimed }): Fault[] => [
      ...(widened(source) === shown ? [] : [{ field: 'punctuation.forms', found: `${source} → ${shown}`, expected: `${source} → ${widened(source) ?? source}` }]),
      ...countFaults(`punctuation.forms.${source}`, claimed, marks.filter((mark) => mark === source).length),
    ]),
    ...countFaults('punctuation.forms', forms.reduce((sum, form) => sum + form.count, 0), marks.length),
  ];
}

function maskFaults(plan: Plan, { count, forms, places }: EmendationRecord['mask']): Fault[] {
  const describe = ({ place, at, form }: { place: string; at: number; form: string }): string => `${place} 第 ${at} 个字符 ${form}`;
  const actual = masksOf(passagesOf(plan));
  const inPlan = new Set(actual.map(describe));
  const declared = places.map(describe);
  return [
    ...declared.filter((mask, index) => !inPlan.has(mask) || declared.indexOf(mask) !== index)
      .map((mask) => ({ field: 'mask.places', found: mask, expected: '原件中隐去字词的一处，每处列一次' })),
    ...[...inPlan].filter((mask) => !declared.includes(mask))
      .map((mask) => ({ field: 'mask.places', found: '（没有列出）', expected: mask })),
    ...countFaults('mask.count', count, actual.length),
    ...forms.flatMap(({ form, count: claimed }) => countFaults(`mask.forms.${form}`, claimed, actual.filter((mask) => mask.form === form).length)),
    ...countFaults('mask.forms', forms.reduce((sum, form) => sum + form.count, 0), actual.length),
  ];
}

function slipFaults(texts: Texts, { count, places }: EmendationRecord['slip']): Fault[] {
  return [
    ...places.flatMap(({ place, words }): Fault[] => {
      const text = texts.get(place);
      const field = `slip.places.${place}`;
      if (text === undefined) return [{ field, found: place, expected: noPassage }];
      return text.includes(words) ? [] : [{ field, found: words, expected: `“${text.slice(0, 30)}”中的字词` }];
    }),
    ...countFaults('slip.count', count, places.length),
  ];
}

function headingFaults(plan: Plan, declared: EmendationRecord['heading']): Fault[] {
  const actual = proposeHeadings(plan);
  const rows = ({ forms }: EmendationRecord['heading']): string =>
    forms.map(({ characters, where, count }) => `${where} ${characters} ${count}`).sort().join('；') || '（无）';
  return [
    ...countFaults('heading.count', declared.count, actual.count),
    ...(rows(declared) === rows(actual) ? [] : [{ field: 'heading.forms', found: rows(declared), expected: rows(actual) }]),
  ];
}

function countFaults(field: string, found: number, expected: number): Fault[] {
  return found === expected ? [] : [{ field, found: String(found), expected: String(expected) }];
}
