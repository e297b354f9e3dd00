import { resolve } from 'node:path';
import { configure, Uint8ArrayReader, ZipReader, TextWriter, type FileEntry } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../archive/read.ts';
import { importDocument } from '../importer/import.ts';
import type { Block, Heading, Plan } from '../plan/model.ts';
import { paperOf, type Paper } from './paper.ts';
import { wordDocument } from './word.ts';

configure({ useWebWorkers: false });
const note = ['以下不属于正文。'];
const addressOf = (path: string): string => `https://www.example.org${path}`;
const make = (paper: Paper): Promise<Uint8Array> => wordDocument(paper, { addressOf, issuer: '某镇图书馆', note });

const heading = ({ label, title, stop }: Heading): string[] => [label, title.text, stop];
const words = (blocks: readonly Block[]): string[][] => blocks.map((block) => (block.kind === 'table' ? block.rows.flat() : block.sentences).map(({ text }) => text));

/** A plan without what belongs to the file it came from. */
const wordsOf = ({ title, introduction, parts, appendices, details }: Plan) => ({
  title: title.text, introduction: words(introduction), details: details.map(({ kind, passage }) => [kind, passage.text]),
  appendices: appendices.map((one) => [heading(one.heading), words(one.blocks)]),
  parts: parts.map((part) => ({
    heading: heading(part.heading), opening: words(part.opening), sections: part.sections.map((one) => [heading(one.heading), words(one.opening)]),
    tasks: part.tasks.map(({ id, section, heading: own, blocks, responsible }) => ({ id, section, heading: heading(own), text: words(blocks), responsible: responsible?.text })),
  })),
});

describe.each(['src/testing/fictional/content', 'content'])('the plan of %s as a Word document', async (content) => {
  const [plan] = (await readArchive(resolve(content))).shown;

  test('is the same plan when it is imported, without doubts', async () => {
    const imported = await importDocument({ bytes: await make(paperOf(plan!)), file: 'plan.docx', sha256: '0'.repeat(64), edition: plan!.edition });
    expect(wordsOf(imported.plan)).toEqual(wordsOf(plan!));
    expect(imported.doubts).toEqual([]);
    expect([...new Set(imported.discarded.map(({ reason }) => reason))]).toEqual(['目录']);
    expect(imported.remarks.map(({ kind }) => kind)).toEqual(['footnote-left-out', 'header-left-out']);
  });
});

describe('a Word document', async () => {
  const [plan] = (await readArchive(resolve('src/testing/fictional/content'))).shown;
  const paper = paperOf(plan!);
  const parts = await unpacked(await make(paper));
  const body = parts.get('word/document.xml')!;

  test('has the paper, margins and lines of an official document', () => {
    // A4, margins of 37, 26, 35 and 28 mm and lines of 28.95 points, in twentieths of a point.
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(body).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579"/u);
    const styles = parts.get('word/styles.xml')!;
    for (const typeface of ['方正小标宋简体', '仿宋', '黑体', '楷体', '宋体']) expect(styles).toContain(`w:eastAsia="${typeface}"`);
  });

  test('has headings of Word, typed numbers and a contents list', () => {
    const tasks = plan!.parts.flatMap((part) => part.tasks);
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(plan!.parts.length);
    expect(body.match(/<w:pStyle w:val="Heading3"\/>/gu)).toHaveLength(tasks.length);
    expect(body).not.toContain('<w:numPr>');
    expect(body).toMatch(/TOC \\h \\o &quot;1-3&quot;/u);
    for (const { heading: { label, title } } of tasks) expect(body).toContain(`>${label}${title.text}<`);
  });

  test('numbers its pages at the outer side', () => {
    const footers = [...body.matchAll(/<w:footerReference w:type="(\w+)"/gu)].map(([, side]) => side);
    expect(footers).toEqual(['default', 'even']);
    expect(parts.get('word/footer1.xml')).toMatch(/<w:jc w:val="right"\/>[\s\S]*— [\s\S]*PAGE[\s\S]* —/u);
    expect(parts.get('word/footer2.xml')).toMatch(/<w:jc w:val="left"\/>/u);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('says in one note where each task is found, and in its properties whose it is', () => {
    const notes = parts.get('word/endnotes.xml')!;
    for (const text of [...note, ...paper.places.map(({ name, code, path }) => `${name}　${code}　${addressOf(path)}`)]) expect(notes).toContain(`>${text}<`);
    expect(body.match(/<w:endnoteReference /gu)).toHaveLength(1);
    expect(parts.get('docProps/core.xml')).toMatch(/<dc:title>某镇图书馆2031年工作要点<\/dc:title>.*<dc:creator>某镇图书馆<\/dc:creator>/u);
  });

  test('keeps masks, tables and what the document says about itself', async () => {
    expect(body).toContain('在**街');
    const [title, ...rest] = paper.blocks;
    const more: Paper = { ...paper, blocks: [{ kind: 'detail', detail: 'number', text: '〔2031〕1号' }, title!, ...rest, { kind: 'table', rows: [['甲', '乙']] }, { kind: 'detail', detail: 'date', text: '2031年1月2日' }] };
    const drawn = (await unpacked(await make(more))).get('word/document.xml')!;
    expect(drawn).toMatch(/<w:tc>.*甲.*<w:tc>.*乙/u);
    expect(drawn.indexOf('〔2031〕1号')).toBeLessThan(drawn.indexOf('<w:pStyle w:val="Title"/>'));
    expect(drawn).toMatch(/<w:pStyle w:val="Signature"\/>.{0,120}2031年1月2日/u);
  });
});

async function unpacked(bytes: Uint8Array): Promise<Map<string, string>> {
  const entries = await new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes))).getEntries();
  return new Map(await Promise.all(entries.filter((entry): entry is FileEntry => !entry.directory).map(async (entry) => [entry.filename, await entry.getData(new TextWriter())] as const)));
}
