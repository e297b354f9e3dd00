import { checkedNames } from '../glossary/schema.ts';
import { documentKindNames, indicatorKindNames, levelNames, organisationKindNames } from './names.ts';
import type { DocumentRow, IndicatorRow, OrganisationRow, ProjectRow, RegisterKind, RegisterRow } from './schema.ts';

/** One column of a register: what stands in it for a row, empty where nothing is known. */
export interface Column<Row = RegisterRow> {
  key: string;
  name: string;
  of: (row: Row) => string;
  /** What pages show where it is not the same; null for what they show elsewhere. */
  shown?: ((row: Row) => string) | null;
  /** What to sort by where the text itself would be sorted wrongly. */
  order?: (row: Row) => number;
}

const numberOf = ({ value }: IndicatorRow): string => (value === undefined ? '' : [value].flat().join('—'));

const columns = {
  documents: [
    { key: 'name', name: '名称', of: ({ name }) => name, shown: null },
    { key: 'level', name: '级别', of: ({ level }) => levelNames[level], shown: null },
    { key: 'kind', name: '类别', of: ({ kind }) => documentKindNames[kind] },
    { key: 'title', name: '查到的文件', of: ({ source }) => source?.title ?? '', shown: null },
    { key: 'issuer', name: '发文单位', of: ({ source }) => source?.issuer ?? '' },
    { key: 'number', name: '文号', of: ({ source }) => source?.number ?? '' },
    { key: 'year', name: '年份', of: ({ source }) => String(source?.year ?? '') },
    { key: 'checked', name: '核对', of: ({ source }) => (source === undefined ? '' : checkedNames[source.checked]) },
    { key: 'url', name: '网址', of: ({ source }) => source?.url ?? '', shown: null },
    { key: 'note', name: '说明', of: ({ note }) => note ?? '', shown: null },
  ] satisfies Column<DocumentRow>[],
  organisations: [
    { key: 'name', name: '名称', of: ({ name }) => name, shown: null },
    { key: 'kind', name: '类别', of: ({ kind }) => organisationKindNames[kind], shown: null },
    { key: 'fullName', name: '全称', of: ({ fullName }) => fullName ?? '' },
    { key: 'title', name: '全称出处', of: ({ source }) => source?.title ?? '', shown: ({ source }) => (source === undefined ? '' : `《${source.title}》`) },
    { key: 'checked', name: '核对', of: ({ source }) => (source === undefined ? '' : checkedNames[source.checked]) },
    { key: 'url', name: '网址', of: ({ source }) => source?.url ?? '', shown: null },
    { key: 'note', name: '说明', of: ({ note }) => note ?? '', shown: null },
  ] satisfies Column<OrganisationRow>[],
  projects: [
    { key: 'name', name: '名称', of: ({ name }) => name, shown: null },
    { key: 'work', name: '建设内容', of: ({ work }) => work },
    { key: 'stage', name: '安排', of: ({ stage }) => stage, shown: null },
    { key: 'school', name: '学段', of: ({ school }) => school ?? '' },
    { key: 'note', name: '说明', of: ({ note }) => note ?? '', shown: null },
  ] satisfies Column<ProjectRow>[],
  indicators: [
    { key: 'name', name: '指标', of: ({ name }) => name, shown: null },
    { key: 'kind', name: '类别', of: ({ kind }) => indicatorKindNames[kind], shown: null },
    {
      key: 'value', name: '数值', of: numberOf, shown: (row) => `${numberOf(row)}${row.unit ?? ''}`,
      order: ({ value }) => [value ?? Number.POSITIVE_INFINITY].flat()[0] ?? Number.POSITIVE_INFINITY,
    },
    { key: 'unit', name: '单位', of: ({ unit }) => unit ?? '', shown: null },
    { key: 'per', name: '计法', of: ({ per }) => per ?? '' },
    { key: 'direction', name: '方向', of: ({ direction }) => direction?.join('、') ?? '' },
    { key: 'deadline', name: '期限', of: ({ deadline }) => deadline ?? '' },
    { key: 'binds', name: '对象', of: ({ binds }) => binds ?? '' },
    { key: 'note', name: '说明', of: ({ note }) => note ?? '', shown: null },
  ] satisfies Column<IndicatorRow>[],
};

/** A register's columns, those that are empty for all of its rows left out. */
export function columnsOf(kind: RegisterKind, rows: readonly RegisterRow[]): Column[] {
  return (columns[kind] as Column[]).filter(({ of }) => rows.some((row) => of(row) !== ''));
}

const groupings: Record<RegisterKind, { key: string; names: readonly string[] }> = {
  documents: { key: 'level', names: Object.values(levelNames) },
  organisations: { key: 'kind', names: Object.values(organisationKindNames) },
  // Stages are the plan's own words and stand as they follow one another there.
  projects: { key: 'stage', names: [] },
  indicators: { key: 'kind', names: Object.values(indicatorKindNames) },
};

export interface RowGroup<Holder> {
  name: string;
  rows: Holder[];
}

/** The key of the column by which a register is divided. */
export const groupKey = (kind: RegisterKind): string => groupings[kind].key;

/** Rows put together by level, kind or stage; within a group they stay in the order of the plan. */
export function groupsOf<Holder extends { row: RegisterRow }>(kind: RegisterKind, rows: readonly Holder[]): RowGroup<Holder>[] {
  const { key, names } = groupings[kind];
  const column = (columns[kind] as Column[]).find((one) => one.key === key);
  const groups = Map.groupBy(rows, ({ row }) => column?.of(row) ?? '');
  const order = [...names, ...groups.keys()];
  return [...groups].map(([name, held]) => ({ name, rows: held })).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
