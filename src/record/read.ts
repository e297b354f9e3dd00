import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { firstInvisible } from '../plan/invisible.ts';
import { ProblemError, type Problem } from '../plan/problem.ts';

z.config(z.locales.zhCN());

/**
 * Reads a record that an editor wrote in YAML and checks it against its schema.
 * @param firstLine line of the file on which the YAML begins, 1 for a whole file
 * @throws ProblemError naming file, line and field of everything that is wrong
 */
export function readRecord<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  // A tag that YAML does not know is a warning to others.
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    kind: 'yaml-invalid', file, line: lineAt(error.pos[0]), found: error.message.split('\n')[0] ?? error.code,
  }));
  // To YAML, an unquoted value that begins with a mask such as ** is a reference to somewhere else.
  visit(document, {
    Alias(_key, alias) {
      problems.push({
        kind: 'yaml-invalid', file, line: lineAt(alias.range?.[0] ?? 0), found: `*${alias.source}`, expected: `"*${alias.source}"`,
      });
    },
  });
  if (problems.length > 0) throw new ProblemError(problems);
  // An empty file is an empty record, so that the schema can name the missing fields.
  const given: unknown = document.toJS() ?? {};
  const hidden = hiddenIn(given).map((found) => hiddenProblem(found, document, file, lineAt));
  if (hidden.length > 0) throw new ProblemError(hidden);
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ProblemError(result.error.issues.map((issue) => fieldProblem(issue, document, file, lineAt)));
}

/** What a schema would pass over without a word. */
interface Hidden {
  path: string[];
  /** The name of a character that nobody sees. */
  character?: string;
}

/** Characters that nobody sees, in texts and in names of fields, and fields by the name of what all objects stem from. */
function hiddenIn(value: unknown, path: string[] = []): Hidden[] {
  if (typeof value === 'string') {
    const character = firstInvisible(value);
    return character === undefined ? [] : [{ path, character }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    (key === '__proto__' ? [{ path: [...path, key] }] : [...hiddenIn(key, path), ...hiddenIn(held, [...path, key])]));
}

function hiddenProblem({ path, character }: Hidden, document: Document.Parsed, file: string, lineAt: (offset: number) => number): Problem {
  const node = nearestNode(document, path);
  return {
    ...(character === undefined ? { kind: 'field-invalid', expected: '别的名称' } : { kind: 'character-invisible', found: character }),
    file, ...(node === undefined ? {} : { line: lineAt(node) }), ...(path.length === 0 ? {} : { field: path.join('.') }),
  };
}

/** Types as editors know them. */
const typeNames: Partial<Record<string, string>> = {
  string: '文字', number: '数字', int: '整数', boolean: '是（true）或否（false）', array: '列表', object: '若干字段',
};

function fieldProblem(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  file: string,
  lineAt: (offset: number) => number,
): Problem {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const node = nearestNode(document, path);
  const value = document.getIn(path);
  return {
    kind: 'field-invalid',
    file,
    ...(node === undefined ? {} : { line: lineAt(node) }),
    ...(path.length === 0 ? {} : { field: path.join('.') }),
    found: value === undefined ? '（没有填写）' : shorten(JSON.stringify(isScalar(value) ? value.value : value)),
    expected: issue.code === 'invalid_type' ? typeNames[issue.expected] ?? issue.message : issue.message,
  };
}

/** Where the value of a path stands in the YAML, or the nearest record around it. */
function nearestNode(document: Document.Parsed, path: PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if ((isScalar(node) || isMap(node)) && node.range) return node.range[0];
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
