import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleSchemas } from '../../article/schema.ts';
import { taskSchema } from '../../edition/schema.ts';
import { entrySchema } from '../../glossary/schema.ts';
import { lineageSchema } from '../../lineage/schema.ts';
import { registerSchemas } from '../../register/schema.ts';
import { siteSchema } from '../../site/schema.ts';
import type { Value } from './fields.ts';
import { recordsIn } from './inputs.ts';

interface Described {
  type?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
  allOf?: Described[];
}

/** The dotted names of all fields a schema knows that hold words, or more fields. */
function fieldsOf({ properties = {}, items, anyOf = [], allOf = [] }: Described, under = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, held]) => [`${under}${name}`, ...fieldsOf(held, `${under}${name}.`)]),
    ...[...anyOf, ...allOf, ...(items === undefined ? [] : [items])].flatMap((held) => fieldsOf(held, under)),
  ];
}

function fieldsIn(value: Value, under = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((held) => fieldsIn(held, under));
  return Object.entries(value).flatMap(([name, held]) => [`${under}${name}`, ...fieldsIn(held, `${under}${name}.`)]);
}

test.each<[string, z.ZodType, string[]]>([
  ['site', siteSchema, []],
  ['glossary', entrySchema, []],
  ['updates', articleSchemas.update, []],
  // What it shares with updates is tried there.
  ['interpretations', articleSchemas.interpretation, ['retired', 'retired.date', 'retired.reason']],
  ...Object.entries(registerSchemas).map(([kind, schema]): [string, z.ZodType, string[]] => [kind, schema, []]),
  // A row's own confirmation is a yes or no.
  ['lineage', lineageSchema, ['tasks.confirmed', 'cancelled.task', 'cancelled.confirmed']],
  // The rest is in the file that an import writes.
  ['task', taskSchema, ['number', 'title', 'part', 'section', 'line']],
])('the records of %s have every field there is', (name, schema, others) => {
  const known = fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described);
  const held = recordsIn(name).flatMap((record) => fieldsIn(record));
  expect(known.length).toBeGreaterThan(3);
  expect([...new Set(known)].filter((field) => !held.includes(field) && !others.includes(field))).toEqual([]);
});
