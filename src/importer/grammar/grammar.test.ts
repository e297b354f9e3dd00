import { describe, expect, test } from 'vitest';
import { appendixSpecimens, readAppendixHeading } from './appendix-heading.ts';
import { bodyName } from './body-name.ts';
import { contentsHeading, contentsLine } from './contents-line.ts';
import { copiesLine } from './copies-line.ts';
import { dateLine } from './date-line.ts';
import { documentNumber } from './document-number.ts';
import { frameReason, frameSpecimens } from './frame-line.ts';
import { imprintLine } from './imprint-line.ts';
import { labelRules, readLabel } from './labels.ts';
import { letterhead } from './letterhead.ts';
import { pageNumber } from './page-number.ts';
import { partResponsibleTail, responsibleSpecimens } from './responsible-tail.ts';
import { salutation } from './salutation.ts';
import { statusLine } from './status-line.ts';
import { isTitleLike, titleScore, titleSpecimens } from './title-line.ts';

describe.each(labelRules.map((rule) => [rule.kind, rule] as const))('labels of the kind %s', (kind, rule) => {
  test.each(Object.entries(rule.specimens))('are read in %s', (line, expected) => {
    const label = readLabel(line);
    expect(`${label?.number} ${label?.rest}`).toBe(expected);
    expect(label?.kind).toBe(kind);
  });

  test.each(rule.others)('are not seen in %s', (line) => {
    expect(rule.read(line)).toBeUndefined();
  });
});

describe.each(Object.entries({
  bodyName, contentsHeading, contentsLine, copiesLine, dateLine, documentNumber, imprintLine, letterhead, pageNumber, salutation, statusLine,
}))('%s', (_name, rule) => {
  test.each(rule.specimens)('matches %s', (line) => expect(rule.matches(line)).toBe(true));
  test.each(rule.others)('leaves %s', (line) => expect(rule.matches(line)).toBe(false));
});

describe('headings of appendices', () => {
  test.each(Object.entries(appendixSpecimens.specimens))('are read in %s', (line, expected) => {
    const heading = readAppendixHeading(line);
    expect(heading && `${heading.number ?? '-'} ${heading.title}`).toBe(expected);
  });
  test.each(appendixSpecimens.others)('are not seen in %s', (line) => expect(readAppendixHeading(line)).toBeUndefined());
});

describe('tails that name who answers', () => {
  test.each(Object.entries(responsibleSpecimens.specimens))('are parted from %s', (paragraph, tail) => {
    const parted = partResponsibleTail(paragraph);
    expect(parted?.tail).toBe(tail);
    expect(`${parted?.text}${parted?.tail}`).toBe(paragraph);
  });
  test.each(responsibleSpecimens.others)('are not seen in %s', (paragraph) => expect(partResponsibleTail(paragraph)).toBeUndefined());
});

describe('lines of a website', () => {
  test.each(frameSpecimens.specimens)('%s is known', (line, reason) => expect(frameReason(line)).toBe(reason));
  test.each(frameSpecimens.others)('%s is none', (line) => expect(frameReason(line)).toBeUndefined());
});

describe('titles', () => {
  test.each(Object.entries(titleSpecimens.scores))('%s', (line, score) => {
    expect(isTitleLike(line)).toBe(true);
    expect(titleScore(line)).toBe(score);
  });
  test.each(titleSpecimens.others)('%s is none', (line) => expect(isTitleLike(line)).toBe(false));
});
