import { ProblemError } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import { entrySchema, type Entry } from './schema.ts';

/**
 * Reads one glossary file.
 * @param file its path; the name without `.yaml` becomes the entry's slug
 * @throws ProblemError naming file, line and field of everything that is wrong
 */
export function parseEntry(yamlText: string, file: string): Entry {
  const name = file.split(/[/\\]/u).at(-1) ?? '';
  const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/u.exec(name)?.[1];
  if (slug === undefined) {
    throw new ProblemError([{
      kind: 'field-invalid', file, field: '文件名', found: name, expected: '不带声调的拼音，小写，音节之间用连字符，以 .yaml 结尾',
    }]);
  }
  return { ...readRecord(yamlText, entrySchema, file), slug, file };
}
