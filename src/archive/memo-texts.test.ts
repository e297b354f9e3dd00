import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EditionLedger, PublishedBlock } from '../ledger/model.ts';
import { checkMemo } from '../memo/check.ts';
import { projectFolder } from '../testing/project.ts';
import { memoTexts } from './memo-texts.ts';
import { readArchive } from './read.ts';

const paragraph = (...texts: string[]): PublishedBlock[] => [{ kind: 'paragraph', sentences: texts.map((text, at) => ({ number: at + 1, text })) }];

test('words of an earlier wording are told as such, those of the last as the plan’s', async () => {
  const { shown: [plan] } = await readArchive(join(projectFolder, 'src/testing/fictional/content'));
  const now = '大字版书目全年更新4期，字号不小于16磅。';
  const ledger: EditionLedger = { edition: plan!.edition, published: '2031-01-05', units: new Map([['3', { name: '3', wordings: [
    { revision: 1, date: '2031-01-05', title: '方便年长读者', blocks: paragraph('大字版书目全年更新2期，字号不小于14磅。'), successors: new Map() },
    { revision: 2, date: '2031-02-01', title: plan!.parts[1]!.tasks[0]!.heading.title.text, blocks: paragraph(now), successors: new Map() },
  ] }]]) };
  const texts = memoTexts(plan!, ledger);
  expect(texts.earlier).toEqual([
    { revision: 1, name: '3#title', text: '方便年长读者' },
    { revision: 1, name: '3#s1', text: '大字版书目全年更新2期，字号不小于14磅。' },
  ]);
  const verdicts = (memo: string): string[] => checkMemo(memo, [texts]).findings.filter(({ subject }) => subject === 'quotation').map(({ verdict }) => verdict);
  expect(verdicts('第3项提出“大字版书目全年更新2期”，又提出“大字版书目全年更新4期”。')).toEqual(['superseded', 'matches']);
  expect(verdicts(`“大字版书目全年更新2期”（${plan!.edition}-3r1-1）`)).toEqual(['matches']);
  expect(memoTexts(plan!, undefined).earlier).toEqual([]);
});
