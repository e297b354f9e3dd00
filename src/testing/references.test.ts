import { expect, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { linkTerms } from '../glossary/link.ts';
import { linkReferences } from '../plan/link-references.ts';
import { contentOf } from './pages/source-reading.ts';

test('a plan that speaks of none of its own places has no references', async () => {
  const { plans, glossary } = await readArchive(contentOf('fictional'));
  expect(plans).not.toEqual([]);
  for (const plan of plans) {
    const withTerms = linkTerms(plan, glossary);
    expect(linkReferences(withTerms)).toEqual(withTerms);
  }
});
