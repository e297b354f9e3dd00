import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../plan/problem.ts';
import { limits } from './limits.ts';
import { readDocument } from './read-document.ts';
import { encodePairs, encodeUtf16, encodeUtf8 } from './specimens.ts';

const plan = '区20xx年教育工作要点\r\n一、坚持党建引领\r\n1.加强**建设。政z*工作,努力办好“三生”课堂。\r\n';

async function textOf(bytes: Uint8Array, file = '要点.txt'): Promise<string> {
  return (await readDocument(bytes, file)).text;
}

async function kindOf(bytes: Uint8Array, file = '要点.txt'): Promise<string | undefined> {
  try {
    await readDocument(bytes, file);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0]?.kind;
    throw error;
  }
  return undefined;
}

describe('encodings', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', encodeUtf8(plan)],
    ['UTF-8 with a byte order mark', encodeUtf8(`\ufeff${plan}`)],
    ['UTF-16LE with a byte order mark', encodeUtf16(plan, 'little-endian', true)],
    ['UTF-16BE with a byte order mark', encodeUtf16(plan, 'big-endian', true)],
    ['UTF-16LE without a byte order mark', encodeUtf16(plan, 'little-endian')],
    ['UTF-16BE without a byte order mark', encodeUtf16(plan, 'big-endian')],
    ['GB18030', encodePairs(plan, 'gb18030')],
  ])('%s is read exactly', async (_, bytes) => {
    expect(await textOf(bytes)).toBe(plan);
  });

  test('plain English in UTF-16 without a mark is no binary file', async () => {
    expect(await textOf(encodeUtf16('1. Work plan\n', 'little-endian'))).toBe('1. Work plan\n');
  });

  test('UTF-8 with a damaged byte is refused and not read as other characters', async () => {
    const bytes = encodeUtf8(plan);
    expect(await kindOf(bytes.filter((_, at) => at !== 8))).toBe('document-encoding');
    // As GB18030 these bytes would read 鏁欒偛宸ヤ綔…
    const cut = encodeUtf8('教育工作要点教').slice(0, -1);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(cut)).toHaveLength(10);
    expect(await kindOf(cut)).toBe('document-encoding');
  });
});

test('text stays as it is, whatever it holds that can be seen', async () => {
  const line = fc.array(fc.constantFrom('**', '政z*', '<b>', '&amp;', '# ', '- ', '\\*', '　', '\u00a0', '\t', '教育', '1.', '𠮷', '\r\n', '\n', '\r'), { maxLength: 12 });
  await fc.assert(fc.asyncProperty(line, async (pieces) => {
    const text = `教育${pieces.join('')}`;
    expect(await readDocument(encodeUtf8(text), 'a.txt')).toEqual({ text, remarks: [], tables: [] });
  }));
});

describe('invisible characters', () => {
  test.each([
    ['zero-width space', '\u200b'], ['zero-width joiner', '\u200d'], ['byte order mark inside', '\ufeff'], ['word joiner', '\u2060'],
    ['writing direction', '\u202e'], ['isolate', '\u2067'], ['soft hyphen', '\u00ad'], ['escape', '\u001b'], ['C1 control', '\u0090'], ['tag', '\u{e0041}'],
  ])('%s is left out and told', async (_, character) => {
    expect(await readDocument(encodeUtf8(`甲\n教${character}育${character}\n`), 'a.txt')).toEqual({
      text: '甲\n教育\n', remarks: [{ kind: 'invisible-left-out', line: 2, detail: '共 2 个，首见于第 2 行' }], tables: [],
    });
  });

  test('half a surrogate pair is left out, a whole one stays', async () => {
    const document = await readDocument(encodeUtf16('教\ud842育𠮷\n', 'little-endian', true), 'a.txt');
    expect(document.text).toBe('教育𠮷\n');
    expect(document.remarks).toHaveLength(1);
  });

  test('unusual ends of lines become usual ones, place for place', async () => {
    expect(await textOf(encodeUtf8('甲\u000c乙\u2028丙\u0085丁'))).toBe('甲\n乙\n丙\n丁');
  });
});

describe('files that are no text', () => {
  test.each<[string, number[] | string, string, string]>([
    ['nothing', [], 'a.txt', 'document-empty'],
    ['blanks', ' \n　\n', 'a.txt', 'document-empty'],
    ['only invisible characters', '\u200b\u200b', 'a.txt', 'document-empty'],
    ['a zero byte', '教育\0', 'a.txt', 'document-binary'],
    ['a PNG under another name', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], 'a.txt', 'document-binary'],
    ['a PDF', '%PDF-1.7\n', 'a.pdf', 'document-format'],
    ['an RTF', '{\\rtf1\\ansi 1.}', 'a.doc', 'document-format'],
    ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'a.wps', 'document-format'],
    ['a Word file that is none', '教育', 'a.docx', 'document-damaged'],
  ])('%s is refused', async (_, content, file, kind) => {
    expect(await kindOf(typeof content === 'string' ? encodeUtf8(content) : new Uint8Array(content), file)).toBe(kind);
  });

  test('a file or a line beyond the limits is refused', async () => {
    expect(await kindOf(new Uint8Array(limits.fileBytes + 1))).toBe('document-too-large');
    expect(await kindOf(encodeUtf8(`甲\n${'一'.repeat(limits.lineLength + 1)}`))).toBe('document-too-large');
    expect(await kindOf(encodeUtf8('一'.repeat(limits.lineLength)))).toBeUndefined();
  });
});

describe('Markdown', () => {
  test.each([
    ['# 区20xx年要点\n\n## 一、坚持', '区20xx年要点\n\n一、坚持'],
    ['- 甲\n  + 乙', '甲\n乙'],
    ['1\\. 加强\\*\\*区', '1. 加强**区'],
    ['**区教育**,**市', '**区教育**,**市'],
    ['* 甲', '* 甲'],
    ['#甲\r\n-乙\r\n— 丙', '#甲\r\n-乙\r\n— 丙'],
    ['路径\\教育', '路径\\教育'],
  ])('%j reads %j', async (markdown, text) => {
    expect(await textOf(encodeUtf8(markdown), 'a.md')).toBe(text);
  });

  test('what was left out is told', async () => {
    expect((await readDocument(encodeUtf8('甲\n# 乙\n- 丙'), 'a.md')).remarks).toEqual([
      { kind: 'markdown-left-out', line: 2, detail: '共 2 行，首见于第 2 行：# 乙' },
    ]);
  });
});
