import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { formatNumber } from '../number-formats.ts';
import { definition, level, list, paragraph, run, wordFile } from './specimens.ts';

const piece = fc.oneof(
  fc.constantFrom('**', '政z*', '20xx', 'XX领导', '“三生”课堂', '<', '>', '&', '&amp;', '"', "'", '　', '教育', '4—5所', '0.5', '𠮷', '（一）', '%1', ' '),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)), maxLength: 12 }),
);
const line = fc.array(piece, { maxLength: 8 });

test('whatever paragraphs hold is read back as it was written', async () => {
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
    const expected = lines.map((pieces) => pieces.join('')).join('\n');
    fc.pre(expected.trim() !== '');
    const body = lines.map((pieces) => `<w:p>${pieces.map((text) => run(text)).join('')}</w:p>`).join('');
    expect((await readDocument(await wordFile({ body }), 'a.docx')).text).toBe(expected);
  }), { numRuns: 60 });
});

test('files by a writer of their own are read back too', async () => {
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
    const expected = lines.map((pieces) => pieces.join('')).join('\n');
    fc.pre(expected.trim() !== '');
    const document = new Document({ sections: [{ children: lines.map((pieces) => new Paragraph({ children: pieces.map((text) => new TextRun(text)) })) }] });
    expect((await readDocument(new Uint8Array(await Packer.toBuffer(document)), 'a.docx')).text).toBe(expected);
  }), { numRuns: 15 });
});

test('numbers of lists by a writer of their own are rebuilt', async () => {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
  ];
  const item = (text: string, at: number, instance = 0): Paragraph => new Paragraph({ text, numbering: { reference: 'plan', level: at, instance } });
  const document = new Document({
    numbering: { config: [{ reference: 'plan', levels }] },
    sections: [{ children: [item('甲', 0), item('乙', 1), item('丙', 1), item('丁', 0), item('戊', 1), item('己', 0, 1)] }],
  });
  const { text } = await readDocument(new Uint8Array(await Packer.toBuffer(document)), 'a.docx');
  expect(text.split('\n')).toEqual(['一、甲', '1.乙', '2.丙', '二、丁', '1.戊', '一、己']);
});

test('random outlines are numbered as by counting in each of their branches', async () => {
  const formats = ['chineseCountingThousand', 'decimal', 'lowerLetter'];
  const numbering = definition(0, ...formats.map((format, at) => level(at, format, `${at}:%${at + 1}、`))) + list(1, 0);
  const tree = fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 4 }), { minLength: 1, maxLength: 12 });
  await fc.assert(fc.asyncProperty(tree, async (parts) => {
    const expected: string[] = [];
    const body: string[] = [];
    const add = (at: number, number: number): void => {
      body.push(paragraph('文', 1, at));
      expected.push(`${at}:${formatNumber(number, formats[at] ?? '')}、文`);
    };
    parts.forEach((tasks, part) => {
      add(0, part + 1);
      tasks.forEach((items, task) => {
        add(1, task + 1);
        for (let item = 1; item <= items; item += 1) add(2, item);
      });
    });
    expect((await readDocument(await wordFile({ body: body.join(''), numbering }), 'a.docx')).text.split('\n')).toEqual(expected);
  }), { numRuns: 40 });
});
