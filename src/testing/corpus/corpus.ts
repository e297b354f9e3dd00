import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importEdition } from '../../archive/import-edition.ts';
import { slugOf } from '../../glossary/slug.ts';
import { readPinyin } from '../../integrations/search-records.ts';
import { planText, slogans } from './plan-text.ts';

/** Plans are as long as the one the site was made for, its glossary nearly as large. */
export const tasksInEdition = 33;
const sloganCount = 180;

const editionName = (index: number): string => `2031-e${index + 1}`;

/**
 * Writes a content folder of so many tasks, in as many editions as that takes, and a glossary of slogans without meaning.
 *
 * @returns the names of the editions, the current one first
 */
export async function writeCorpus(folder: string, tasks: number): Promise<string[]> {
  const said = slogans(sloganCount);
  const unsaid = new Set(said);
  const editions = Array.from({ length: Math.max(1, Math.round(tasks / tasksInEdition)) }, (_, index) => editionName(index));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'site.yaml'), `name: 某馆要点\ndescription: 虚构的计划。\ncurrentEdition: "${editions[0]!}"\n`);
  for (const [index, edition] of editions.entries()) {
    const text = planText(tasksInEdition, index + 1, said);
    for (const slogan of unsaid) if (text.includes(slogan)) unsaid.delete(slogan);
    const bytes = Buffer.from(text);
    const { imported } = await importEdition({ content: folder, document: { file: 'plan.txt', bytes }, edition });
    if (imported.doubts.length > 0) throw new Error(`${edition}: ${JSON.stringify(imported.doubts[0])}`);
  }
  await writeGlossary(join(folder, 'glossary'), said.filter((slogan) => !unsaid.has(slogan)));
  return editions;
}

async function writeGlossary(folder: string, terms: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = new Map(terms.map((term) => {
    const pinyin = readPinyin(term);
    return [slugOf(term, pinyin)!, `term: ${term}\npinyin: ${pinyin}\nforms: [${term}]\nsubject: 虚构\nkind: unverified\n`];
  }));
  await Promise.all([...entries].map(([slug, yaml]) => writeFile(join(folder, `${slug}.yaml`), yaml)));
}
