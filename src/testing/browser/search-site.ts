import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openFirstFile, type FirstFile, type FirstIndex } from '../../search/first.ts';
import { firstFilePath } from '../../search/places.ts';
import { termsMeant } from '../../search/offer.ts';
import type { SearchRecord } from '../../search/records.ts';
import type { Visit, VisitedSite } from './visited-site.ts';

/** What a built site can be searched for, as it is published. */
export async function publishedSearch(visited: Pick<VisitedSite, 'site'>): Promise<{ file: FirstFile; index: FirstIndex; records: SearchRecord[] }> {
  const file = JSON.parse(await readFile(join(visited.site.directory, firstFilePath), 'utf8')) as FirstFile;
  const index = openFirstFile(file);
  return { file, index, records: index.entries.map(({ record }) => record) };
}

/** A term with a definition that stands in a task's text as well, under a name that means nothing else. */
export function definedTerm({ index, records }: { index: FirstIndex; records: SearchRecord[] }): SearchRecord {
  const text = records.filter(({ kind }) => kind === 'task').flatMap(({ sentences }) => sentences).join('');
  const found = records.find(({ kind, names, sentences }) => kind === 'term' && sentences.length > 0
    && text.includes(names[0]!) && termsMeant(names[0]!, index).length === 1);
  if (found === undefined) throw new Error('No term with a definition stands in a task.');
  return found;
}

export const searchPath = (parameters: Record<string, string>): string => `/search/?${new URLSearchParams(parameters)}`;

/** Opens a page with some requests answered by `answer`; a fault is expected where that fails them. */
export async function visitWith(
  visited: VisitedSite, path: string, pattern: string | RegExp, answer: Parameters<Page['route']>[1], width?: number,
): Promise<Visit> {
  const visit = await visited.visit('/about/', width);
  await visit.page.route(pattern, answer);
  await visit.page.goto(visited.address(path));
  return visit;
}

/** What is said of the results, once searching is over. */
export async function said(page: Page): Promise<string> {
  const status = page.locator('[data-search-status]');
  await status.filter({ hasText: /\S/u, hasNotText: '正在查找' }).waitFor();
  return status.innerText();
}
