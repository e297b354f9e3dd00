import type { Plan } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import { clauseFinder, placesOf } from './locate.ts';
import {
  registerKinds, type DocumentRow, type IndicatorRow, type OrganisationRow, type ProjectRow, type RegisterRow, type Registers,
} from './schema.ts';

/** Words of a row that have to stand in the plan's own words. */
interface Quoted {
  field: string;
  words: string;
  /** Whether they stand in the clause itself, or somewhere in its sentence. */
  within: 'clause' | 'sentence';
}

const quotedBy = {
  documents: ({ name }: DocumentRow): Quoted[] => [{ field: 'name', words: name, within: 'clause' }],
  organisations: ({ name }: OrganisationRow): Quoted[] => [{ field: 'name', words: name, within: 'clause' }],
  projects: ({ name, work, stage }: ProjectRow): Quoted[] => [
    { field: 'name', words: name, within: 'clause' }, { field: 'work', words: work, within: 'clause' },
    { field: 'stage', words: stage, within: 'sentence' },
  ],
  indicators: ({ value, unit, per, direction = [], deadline, binds }: IndicatorRow): Quoted[] => [
    ...[value ?? []].flat().map((number): Quoted => ({ field: 'value', words: String(number), within: 'clause' })),
    ...[['unit', unit], ['per', per], ['deadline', deadline], ...direction.map((words) => ['direction', words])]
      .flatMap(([field, words]): Quoted[] => (field === undefined || words === undefined ? [] : [{ field, words, within: 'clause' }])),
    ...(binds === undefined ? [] : [{ field: 'binds', words: binds, within: 'sentence' } as const]),
  ],
};

/** Everything in an edition's registers that its plan does not say, and what nobody saw in a source. */
export function registerProblems(plan: Plan, registers: Registers): Problem[] {
  const find = clauseFinder(plan);
  return registerKinds.flatMap((kind) => {
    const register = registers[kind];
    if (register === undefined) return [];
    const { file, rows } = register;
    const quoted = quotedBy[kind] as (row: RegisterRow) => Quoted[];
    return [
      ...rows.flatMap((row, index) => {
        const at = { file, field: `rows.${index}` };
        return [...absentClauses(row, at, find), ...absentWords(row, at, find, quoted(row)), ...unseenNumber(row, at)];
      }),
      ...repeatedRows(rows, file),
    ];
  });
}

interface Entry {
  file: string;
  field: string;
}

function absentClauses({ name, places }: RegisterRow, { file, field }: Entry, find: ReturnType<typeof clauseFinder>): Problem[] {
  return Object.entries(places).filter(([owner, words]) => find(owner, words) === undefined).map(([owner, words]) => ({
    kind: 'clause-absent', file, field: `${field}.places.${owner}`, found: `${words}（${name}）`, expected: '该处正文中的原话，一字不差',
  }));
}

function absentWords(row: RegisterRow, { file, field }: Entry, find: ReturnType<typeof clauseFinder>, quoted: Quoted[]): Problem[] {
  return placesOf(find, row.places).flatMap(({ owner, start, end, text }) => quoted.flatMap((one): Problem[] => {
    const clause = text.slice(start, end);
    if ((one.within === 'clause' ? clause : text).includes(one.words)) return [];
    return [{
      kind: 'clause-absent', file, field: `${field}.${one.field}`, found: `${one.words}（${row.name}）`,
      expected: one.within === 'clause' ? `places.${owner} 中的文字：${clause}` : `与“${clause}”同一句中的文字`,
    }];
  }));
}

/** A number that nobody saw is not printed. */
function unseenNumber(row: RegisterRow, { file, field }: Entry): Problem[] {
  const source = 'source' in row ? row.source : undefined;
  if (source?.number === undefined || !['press', 'not-opened'].includes(source.checked)) return [];
  return [{ kind: 'field-invalid', file, field: `${field}.source.number`, found: source.number, expected: '不写：没有读到文件，文号无从核对' }];
}

function repeatedRows(rows: readonly RegisterRow[], file: string): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ name }, index): Problem[] => {
    if (seen.has(name)) return [{ kind: 'field-invalid', file, field: `rows.${index}.name`, found: name, expected: '与前面各条不同的名称；一条见于几处的，写在同一条的 places 里' }];
    seen.add(name);
    return [];
  });
}
