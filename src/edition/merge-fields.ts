import { isDeepStrictEqual } from 'node:util';

/** A place that was changed in both versions, and not in the same way. `undefined`: absent there. */
export interface Conflict<Value = unknown> {
  /** The names of the fields that lead to the place; a row of a list is named by what identifies it. */
  path: string[];
  base: Value;
  ours: Value;
  theirs: Value;
}

export interface Merged<Value> {
  value: Value;
  conflicts: Conflict[];
}

type Fields = Record<string, unknown>;

/** What tells one row of a list from another. The first that every row has, no two the same, counts. */
const identities = ['id', 'number', 'form', 'slug', 'name', 'kind', 'line'];

/**
 * Merges two versions of a record that go back to the same one, field by field; lists of records row by row.
 * `undefined` stands for what is absent. In a conflict, the value is ours.
 */
export function mergeFields(base: unknown, ours: unknown, theirs: unknown, path: string[] = []): Merged<unknown> {
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(base, theirs)) return { value: ours, conflicts: [] };
  if (isDeepStrictEqual(base, ours)) return { value: theirs, conflicts: [] };
  if (isFields(ours) && isFields(theirs) && (base === undefined || isFields(base))) return mergeEach(base ?? {}, ours, theirs, path);
  if (isRows(ours) && isRows(theirs) && (base === undefined || isRows(base))) {
    const lists = [base ?? [], ours, theirs] as const;
    const identity = identityOf(...lists);
    if (identity !== undefined) return mergeRows(lists, identity, path);
  }
  return { value: ours, conflicts: [{ path, base, ours, theirs }] };
}

/** The field that identifies the rows of all these lists. */
export function identityOf(...lists: (readonly Fields[])[]): string | undefined {
  return identities.find((field) => lists.every((rows) =>
    rows.every((row) => row[field] !== undefined) && new Set(rows.map((row) => row[field])).size === rows.length));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isRows(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

function mergeEach(base: Fields, ours: Fields, theirs: Fields, path: string[]): Merged<Fields> {
  const conflicts: Conflict[] = [];
  const merged = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((name) => {
    const field = mergeFields(base[name], ours[name], theirs[name], [...path, name]);
    conflicts.push(...field.conflicts);
    return field.value === undefined ? [] : [[name, field.value] as const];
  });
  return { value: Object.fromEntries(merged), conflicts };
}

/** Rows stand as theirs do; a row that only we have stays behind the one it stood behind. */
function mergeRows([base, ours, theirs]: readonly [Fields[], Fields[], Fields[]], identity: string, path: string[]): Merged<Fields[]> {
  const byIdentity = (rows: Fields[]): Map<unknown, Fields> => new Map(rows.map((row) => [row[identity], row]));
  const versions = [byIdentity(base), byIdentity(ours), byIdentity(theirs)] as const;
  const order = [...versions[2].keys()];
  ours.forEach((row, index) => {
    if (versions[2].has(row[identity])) return;
    const before = index === 0 ? -1 : order.indexOf(ours[index - 1]?.[identity]);
    order.splice(before + 1, 0, row[identity]);
  });
  const conflicts: Conflict[] = [];
  const value = order.flatMap((key) => {
    const row = mergeFields(...mapThree(versions, (rows) => rows.get(key)), [...path, String(key)]);
    conflicts.push(...row.conflicts);
    return row.value === undefined ? [] : [row.value as Fields];
  });
  return { value, conflicts };
}

function mapThree<From, To>([one, two, three]: readonly [From, From, From], map: (from: From) => To): [To, To, To] {
  return [map(one), map(two), map(three)];
}
