import { expect, test } from 'vitest';
import { mentionsOf } from './mentions.ts';
import { specimenEntry } from './specimen.ts';

test('an entry lists those that mention its term or another name of it, and not itself', () => {
  const entries = [
    specimenEntry('shuang-jian', ['双减'], { aliases: ['减负令'], definition: '双减即减轻两种负担。' }),
    specimenEntry('wu-xiang', ['五项管理'], { definition: '与双减一同推进。' }),
    specimenEntry('jian-fu', ['减负'], { kind: 'unverified', note: '参见减负令。' }),
  ];
  const mentions = mentionsOf(entries);
  expect([...mentions].map(([slug, by]) => [slug, by.map((entry) => entry.slug)])).toEqual([
    ['shuang-jian', ['wu-xiang', 'jian-fu']], ['wu-xiang', []], ['jian-fu', []],
  ]);
});
