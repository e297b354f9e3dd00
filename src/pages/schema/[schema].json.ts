import type { APIRoute, GetStaticPaths } from 'astro';
import { citedAddress } from '../../data/cite.ts';
import { schemaName, schemaPath, type DataKind } from '../../export/address.ts';
import { jsonSchema } from '../../export/schema.ts';

const kinds: DataKind[] = ['plan', 'task'];

export const getStaticPaths = (() => kinds.map((kind) => ({ params: { schema: schemaName(kind) }, props: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: DataKind }> = ({ props: { kind } }) =>
  new Response(`${JSON.stringify(jsonSchema(kind, citedAddress(schemaPath(kind))), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
