import { expect, test } from 'vitest';
import { specimenEntry } from '../glossary/specimen.ts';
import { locateRegisters } from './located.ts';
import { parseRegister } from './parse.ts';
import { sharedNames } from './shared-names.ts';
import { ferryPlan as plan } from './specimen.ts';

test('documents and organisations are listed by task, terms and projects left out', () => {
  const registers = locateRegisters(plan, {
    documents: parseRegister('rows: [{ name: 《渡船(试行)办法》, level: district, kind: plan, places: { 2: 《渡船(试行)办法》 } }]', 'documents', 'a.yaml'),
    organisations: parseRegister([
      'rows:',
      '  - { name: 渡口, kind: institution, places: { 1: 渡口, 2: 渡口 } }',
      '  - { name: 码头, kind: institution, places: { 2: 码头 } }',
    ].join('\n'), 'organisations', 'a.yaml'),
    projects: parseRegister('rows: [{ name: 东渡口, work: 新建, stage: 加快实施, places: { 1: 东渡口新建 } }]', 'projects', 'a.yaml'),
  });
  expect([...sharedNames(registers, [specimenEntry('ma-tou', ['码头'])])]).toEqual([['2', ['《渡船(试行)办法》', '渡口']], ['1', ['渡口']]]);
});
