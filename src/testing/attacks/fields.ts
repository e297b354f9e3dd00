/** A record as YAML holds it. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

export type Path = readonly (string | number)[];

/** The ways to all texts of a record; what YAML would read as a number too is none. */
export function textsIn(value: Value, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => textsIn(held, [...path, Array.isArray(value) ? Number(name) : name]));
}

export const valueAt = (value: Value, path: Path): Value => path.reduce((held, step) => (held as Record<string | number, Value>)[step]!, value);

/** The record with another text in one place. */
export function withText(record: Value, path: Path, text: string): Value {
  const copy = structuredClone(record);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, Value>;
  holder[path.at(-1)!] = text;
  return copy;
}

/** A place as people name it: numbers of lists do not matter. */
export const fieldName = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');
