import { describe, expect, test } from 'vitest';
import { ProblemError, type Problem } from '../plan/problem.ts';
import { parseRegister } from './parse.ts';
import type { RegisterKind } from './schema.ts';
import { ferryPlan as plan } from './specimen.ts';
import { registerProblems } from './validate.ts';

const problems = (kind: RegisterKind, yaml: string): readonly Problem[] => {
  try {
    return registerProblems(plan, { [kind]: parseRegister(`rows:\n${yaml}`, kind, 'content/registers/2031/a.yaml') });
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
};
const faults = (kind: RegisterKind, yaml: string) => problems(kind, yaml).map(({ kind: fault, field, found }) => [fault, field, found]);

describe('registerProblems', () => {
  test.each<[string, RegisterKind, string]>([
    ['a document', 'documents', '  - { name: 《渡船(试行)办法》, level: district, kind: plan, places: { 2: 落实《渡船(试行)办法》 } }'],
    ['an organisation', 'organisations', '  - { name: 渡口委员会, kind: body, places: { introduction: 渡口委员会 } }'],
    ['a project', 'projects', '  - { name: 东渡口, work: 新建, stage: 加快实施, places: { 1: 东渡口新建 } }'],
    ['an indicator', 'indicators', '  - { name: 准点率, kind: quantity, places: { 2: "年内,各码头准点率不低于96%" }, value: 96, unit: "%", direction: [不低于], bound: least, deadline: 年内, binds: 各码头 }'],
  ])('%s that the plan has is right', (_what, kind, yaml) => {
    expect(problems(kind, yaml)).toEqual([]);
  });

  test.each<[string, RegisterKind, string, unknown[]]>([
    ['a clause that is no longer there', 'organisations', '  - { name: 渡口, kind: body, places: { 1: 渡口管理处 } }', ['clause-absent', 'rows.0.places.1', '渡口管理处（渡口）']],
    ['a clause of another task', 'organisations', '  - { name: 栈桥, kind: body, places: { 2: 栈桥 } }', ['clause-absent', 'rows.0.places.2', '栈桥（栈桥）']],
    ['a name that is not in its clause', 'organisations', '  - { name: 码头, kind: body, places: { 1: 栈桥 } }', ['clause-absent', 'rows.0.name', '码头（码头）']],
    ['a stage of another sentence', 'projects', '  - { name: 栈桥, work: 修, stage: 尽早启动, places: { 1: 修栈桥 } }', ['clause-absent', 'rows.0.stage', '尽早启动（栈桥）']],
    ['a number the clause does not have', 'indicators', '  - { name: 准点率, kind: quantity, places: { 2: 准点率不低于95% }, value: 97, unit: "%", bound: least }', ['clause-absent', 'rows.0.value', '97（准点率）']],
    ['a deadline the clause does not have', 'indicators', '  - { name: 准点率, kind: quality, places: { 2: 准点率不低于95% }, deadline: 年内 }', ['clause-absent', 'rows.0.deadline', '年内（准点率）']],
    ['a number without its bound', 'indicators', '  - { name: 准点率, kind: quantity, places: { 2: 准点率不低于95% }, value: 95 }', ['field-invalid', 'rows.0.bound', '（没有填写）']],
    ['the number of a document nobody read', 'documents', '  - { name: 《渡船(试行)办法》, level: district, kind: plan, places: { 2: 《渡船(试行)办法》 }, source: { title: 渡船办法, number: 某发〔2031〕1号, checked: not-opened } }', ['field-invalid', 'rows.0.source.number', '某发〔2031〕1号']],
    ['an unknown kind', 'organisations', '  - { name: 渡口, kind: ferry, places: { 1: 渡口 } }', ['field-invalid', 'rows.0.kind', '"ferry"']],
    ['a row without a place', 'organisations', '  - { name: 渡口, kind: body, places: {} }', ['field-invalid', 'rows.0.places', '{}']],
    ['a row that comes twice', 'organisations', '  - { name: 渡口, kind: body, places: { 1: 渡口 } }\n  - { name: 渡口, kind: body, places: { 2: 渡口 } }', ['field-invalid', 'rows.1.name', '渡口']],
  ])('%s is found', (_fault, kind, yaml, expected) => {
    expect(faults(kind, yaml)).toContainEqual(expected);
  });
});
