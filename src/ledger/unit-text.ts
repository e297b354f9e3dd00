import type { Fault } from './chain.ts';
import type { PublishedBlock, PublishedSentence, UnitText } from './model.ts';
import { fingerprint, proved, readProved } from './proof.ts';
import type { UnitRecord } from './schema.ts';

/** A unit's words as a ledger's record holds them. */
export function recordOfUnit(name: string, { part, title, blocks, sections, responsible }: UnitText): UnitRecord {
  return {
    unit: name,
    ...(part === undefined ? {} : { part }),
    ...(title === undefined ? {} : { title: proved(title) }),
    ...(blocks.length === 0 ? {} : { text: blocks.map(recordOfBlock) }),
    ...(sections === undefined || sections.length === 0 ? {} : { sections: sections.map((section) => ({ ...section, title: proved(section.title) })) }),
    ...(responsible === undefined ? {} : { responsible: proved(responsible) }),
  };
}

function recordOfBlock(block: PublishedBlock): NonNullable<UnitRecord['text']>[number] {
  return block.kind === 'table'
    ? { table: tableFingerprint(block.rows), rows: block.rows }
    : Object.fromEntries(block.sentences.map(({ number, text }) => [`s${number}`, proved(text)]));
}

/** The words of a unit's record, and what is wrong with them. */
export function textOfUnit(record: UnitRecord, path: Fault['path']): { text: UnitText; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = (line: string, at: Fault['path']): string => {
    const { text, fits } = readProved(line);
    if (!fits) faults.push({ kind: 'ledger-fingerprint', path: [...path, ...at], found: line.slice(0, 40), expected: proved(text).slice(0, 40) });
    return text;
  };
  const blocks = (record.text ?? []).map((block, index): PublishedBlock => {
    if (isTable(block)) {
      const expected = tableFingerprint(block.rows);
      if (block.table !== expected) faults.push({ kind: 'ledger-fingerprint', path: [...path, 'text', index, 'table'], found: block.table, expected });
      return { kind: 'table', rows: block.rows };
    }
    return { kind: 'paragraph', sentences: Object.entries(block).map(([name, line]): PublishedSentence =>
      ({ number: sentenceNumber(name), text: read(line, ['text', index, name]) })) };
  });
  const { part, title, sections, responsible } = record;
  const text: UnitText = {
    ...(part === undefined ? {} : { part }),
    ...(title === undefined ? {} : { title: read(title, ['title']) }),
    blocks,
    ...(sections === undefined ? {} : { sections: sections.map((section, index) => ({ ...section, title: read(section.title, ['sections', index, 'title']) })) }),
    ...(responsible === undefined ? {} : { responsible: read(responsible, ['responsible']) }),
  };
  return { text, faults };
}

/** 3 of `s3`. */
export const sentenceNumber = (name: string): number => Number(name.slice(1));

const tableFingerprint = (rows: readonly string[][]): string => fingerprint(JSON.stringify(rows));

const isTable = (block: NonNullable<UnitRecord['text']>[number]): block is { table: string; rows: string[][] } => 'rows' in block;
