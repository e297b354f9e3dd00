import { expect, test } from 'vitest';
import type { Detail, DetailKind } from '../plan/model.ts';
import { issuanceOf } from './issuance.ts';

const planSaying = (...details: [DetailKind, string][]): { details: Detail[] } => ({
  details: details.map(([kind, text]) => ({ kind, passage: { text, spans: [], range: { start: 0, end: text.length } } })),
});

test('a plan says who issued it, under which number, on which day', () => {
  expect(issuanceOf(planSaying(['number', '某教〔2026〕5号'], ['issuer', '某某区教育局'], ['date', '2026年3月2日'])))
    .toEqual({ number: '某教〔2026〕5号', issuer: '某某区教育局', date: '2026-03-02' });
});

test('a plan that says nothing of it has none', () => {
  expect(issuanceOf(planSaying(['status', '（讨论稿）']))).toEqual({});
});

test('editors speak where the plan is silent, and nowhere else', () => {
  const known = { issuer: '编者所知', number: '编〔2026〕1号', date: '2026-01-01' };
  expect(issuanceOf(planSaying(), known)).toEqual(known);
  expect(issuanceOf(planSaying(['issuer', '某某区教育局']), known)).toEqual({ ...known, issuer: '某某区教育局' });
});

test('several issuers are named, each once', () => {
  expect(issuanceOf(planSaying(['issuer', '甲局'], ['issuer', '乙局'], ['issuer', '甲局'])).issuer).toBe('甲局，乙局');
});

test.each([
  ['二〇二六年三月十二日', '2026-03-12'],
  ['二○二六年十二月三十一日', '2026-12-31'],
  ['（2026 年 3 月 2 日）', '2026-03-02'],
  ['20xx年3月2日', undefined],
  ['2026年x月x日', undefined],
  ['2026年3月', undefined],
  ['2026年2月30日', undefined],
])('the day %s is %s', (text, date) => {
  expect(issuanceOf(planSaying(['date', text])).date).toBe(date);
});
