import { describe, expect, test } from 'vitest';
import { ProblemError } from '../plan/problem.ts';
import { readRecord } from '../record/read.ts';
import { siteSchema } from './schema.ts';

const common = 'name: 果园要点\ndescription: 虚构的计划。\ncurrentEdition: "2034"\n';
const read = (yaml: string) => readRecord(common + yaml, siteSchema, 'content/site.yaml');

describe('what a government site says of itself', () => {
  test('may all be left out', () => {
    expect(Object.keys(read(''))).toEqual(['name', 'description', 'currentEdition']);
  });

  test.each([
    'siteCode: "0000000000"', 'siteCode: bm00000000', 'icpNumber: 某ICP备00000000号', 'icpNumber: 某ICP备00000000号-1',
    'policeNumber: "00000000000000"', 'policeNumber: 某公网安备 00000000000000号', 'contact: { phone: "000-00000000转0" }',
    'contact: { address: 某镇果园路, email: orchard@example.org }', 'contact: { page: "https://example.org/contact" }',
    'statement: 转载请注明来源。', 'statement: https://example.org/statement', 'emblemLink: https://emblem.example.org/?id=0', 'errorReportLink: https://errors.example.org/?code=0',
  ])('is taken as it is written: %s', (yaml) => {
    const [field] = yaml.split(':');
    expect(read(yaml)).toHaveProperty(field!);
  });

  test.each([
    ['siteCode: 0000000001', 'siteCode', '1', '10 位数字，或 2 个字母加 8 位数字，两边加引号'],
    ['siteCode: "000000000"', 'siteCode', '"000000000"', '10 位数字，或 2 个字母加 8 位数字'],
    ['icpNumber: "00000000"', 'icpNumber', '"00000000"', '写全的备案号，如 京ICP备00000000号-1'],
    ['policeNumber: "0000"', 'policeNumber', '"0000"', '14 位数字，或写全，如 京公网安备00000000000000号'],
    ['contact: {}', 'contact', '{}', 'phone、address、email、page 中至少一项'],
    ['contact: { page: "https://example.org/", phone: "1" }', 'contact', '{"page":"https://example.org/","phone":"1"}', '写了 page，就不写 phone、address、email'],
    ['contact: { email: orchard }', 'contact.email', '"orchard"', '邮箱地址'],
    ['statement: https://', 'statement', '"https://"', '一段文字，或完整的网址'],
    ['emblemLink: javascript:alert(1)', 'emblemLink', '"javascript:alert(1)"', '以 https:// 或 http:// 开头的网址'],
  ])('is refused with file, line, field, what was found and what was expected: %s', (yaml, field, found, expected) => {
    try {
      read(yaml);
      expect.unreachable();
    } catch (error) {
      expect((error as ProblemError).problems).toEqual([{ kind: 'field-invalid', file: 'content/site.yaml', line: 4, field, found, expected }]);
    }
  });
});
