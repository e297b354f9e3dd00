import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Problem } from '../plan/problem.ts';
import type { EditionFiles } from './files.ts';
import { bodyContents, mergeBodies } from './merge-blocks.ts';
import { isFields, mergeFields, type Conflict } from './merge-fields.ts';
import { rewriteYaml } from './rewrite-yaml.ts';
import { similarity } from './similarity.ts';

export interface MergedEdition {
  /** All text files of the edition after the merge. */
  files: Map<string, string>;
  /** What both versions changed; the files then hold ours in these places and must not be used. */
  conflicts: FileConflict[];
}

/** A place of a file that was changed in both versions. `undefined`: absent there. */
export interface FileConflict {
  file: string;
  /** Where in the file, in the editor's words; empty for the file as a whole. */
  place: string;
  base: string | undefined;
  ours: string | undefined;
  theirs: string | undefined;
}

/** A task under the same number is the same task, corrected, from this much likeness on. */
const sameText = 0.3;

/**
 * Merges two versions of an edition's files that go back to the same ones: what the importer made of the document
 * that the edition came from (`base`), the files as editors have them now (`ours`), and what the importer makes
 * of another document (`theirs`). What only one side changed is taken from that side. Tasks are matched by number.
 * The files must be well-formed.
 */
export function mergeEditions(base: EditionFiles, ours: EditionFiles, theirs: EditionFiles): MergedEdition {
  const files = new Map<string, string>();
  const conflicts: FileConflict[] = [];
  for (const file of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const merged = mergeFile(base.get(file), ours.get(file), theirs.get(file), file);
    if (merged.text !== undefined) files.set(file, merged.text);
    conflicts.push(...merged.conflicts.map((conflict) => ({ file, ...conflict })));
  }
  return { files, conflicts };
}

/** A conflict as the editor is told of it. */
export function conflictProblem({ file, place, base, ours, theirs }: FileConflict, folder: string): Problem {
  const shown = (text: string | undefined): string => (text === undefined ? '（没有）' : shorten(text.replace(/\s+/gu, ' ').trim()));
  return {
    kind: 'merge-conflict',
    file: `${folder}/${file}`,
    ...(place === '' ? {} : { field: place }),
    found: `${shown(ours)}（原先导入的是：${shown(base)}）`,
    expected: `${shown(theirs)}（新文件中的）`,
  };
}

type Version = string | undefined;
type MergedFile = { text: Version; conflicts: Omit<FileConflict, 'file'>[] };

function mergeFile(base: Version, ours: Version, theirs: Version, file: string): MergedFile {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  const isMdx = file.endsWith('.mdx');
  if (ours !== undefined && theirs !== undefined) {
    if (isMdx) return mergeMdx(base ?? '', ours, theirs);
    if (file.endsWith('.yaml')) return mergeYaml(base ?? '', ours, theirs);
  }
  if (base !== undefined && ours !== undefined && theirs === undefined && holdsTheSame(base, ours, isMdx)) return { text: undefined, conflicts: [] };
  return { text: ours, conflicts: [{ place: '', base, ours, theirs }] };
}

function mergeYaml(base: string, ours: string, theirs: string): MergedFile {
  const written = parse(ours) as unknown;
  const { value, conflicts } = mergeFields(parse(base) ?? undefined, written ?? undefined, parse(theirs) ?? undefined);
  if (conflicts.length > 0) return { text: ours, conflicts: conflicts.map(fieldConflict) };
  return { text: isDeepStrictEqual(value, written) ? ours : rewriteYaml(ours, value), conflicts: [] };
}

function mergeMdx(base: string, ours: string, theirs: string): MergedFile {
  const [from, here, there] = [splitMdx(base), splitMdx(ours), splitMdx(theirs)];
  const fields = mergeYaml(from.yaml, here.yaml, there.yaml);
  const { body, conflicts } = mergeBodies(from.body, here.body, there.body);
  const known = fieldsOf(parse(from.yaml));
  const added = Object.entries(fieldsOf(parse(here.yaml))).filter(([name]) => !(name in known));
  const replaced = base !== '' && added.length > 0 && similarity(wordsOf(from), wordsOf(there)) < sameText;
  return {
    text: `---\n${(fields.text ?? '').replace(/\n*$/u, '\n')}---\n\n${body.replace(/^\n+/u, '')}`,
    conflicts: [
      ...fields.conflicts,
      ...conflicts.map(({ path, ...versions }) => ({ place: path.join('，'), ...versions })),
      // What editors wrote about one task must not pass to another that has taken its number.
      ...(replaced ? added.map(([name, value]) => ({ place: name, base: wordsOf(from), ours: String(value), theirs: wordsOf(there) })) : []),
    ],
  };
}

interface Mdx {
  yaml: string;
  body: string;
}

const wordsOf = ({ yaml, body }: Mdx): string => [fieldsOf(parse(yaml)).title ?? '', ...bodyContents(body).words].join('');

function splitMdx(text: string): Mdx {
  const [whole, yaml = ''] = /^---\r?\n(?:([\s\S]*?)\r?\n)?---(?:\r?\n|$)/u.exec(text) ?? [''];
  return { yaml, body: text.slice(whole.length) };
}

/** Whether editors changed nothing but how a file is written. */
function holdsTheSame(base: string, ours: string, isMdx: boolean): boolean {
  if (!isMdx) return isDeepStrictEqual(parse(base), parse(ours));
  const [from, here] = [splitMdx(base), splitMdx(ours)];
  const { words, additions } = bodyContents(here.body);
  return additions === 0 && isDeepStrictEqual(parse(from.yaml), parse(here.yaml)) && isDeepStrictEqual(bodyContents(from.body).words, words);
}

function fieldConflict({ path, base, ours, theirs }: Conflict): Omit<FileConflict, 'file'> {
  const text = (value: unknown): string | undefined => (value === undefined || typeof value === 'string' ? value : JSON.stringify(value));
  return { place: path.join('.'), base: text(base), ours: text(ours), theirs: text(theirs) };
}

const fieldsOf = (value: unknown): Record<string, unknown> => (isFields(value) ? value : {});

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
