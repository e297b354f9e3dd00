import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { definition, level, list, paragraph, wordFile, type WordParts } from './specimens.ts';

async function linesOf(parts: WordParts): Promise<string[]> {
  return (await readDocument(await wordFile(parts), '要点.docx')).text.split('\n');
}

const start = (at: number, value: number): string => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

describe('numbers of lists', () => {
  test('parts and tasks get their numbers, and what they are is told once a list', async () => {
    const document = await readDocument(await wordFile({
      body: [
        paragraph('教育工作要点'),
        paragraph('党建引领', 1), paragraph('建强组织。抓好学习。', 2), paragraph('弘扬精神。讲好故事。', 2),
        paragraph('立德树人', 1), paragraph('育人为本。常抓不懈。', 2),
      ].join(''),
      numbering: definition(0, level(0, 'chineseCounting', '%1、')) + definition(1, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 1),
    }), '要点.docx');
    expect(document.text.split('\n')).toEqual([
      '教育工作要点', '一、党建引领', '1.建强组织。抓好学习。', '2.弘扬精神。讲好故事。', '二、立德树人', '3.育人为本。常抓不懈。',
    ]);
    expect(document.remarks).toEqual([
      { kind: 'number-rebuilt', line: 2, detail: '从“一、”到“二、”，共 2 处' },
      { kind: 'number-rebuilt', line: 3, detail: '从“1.”到“3.”，共 3 处' },
    ]);
  });

  test.each([
    ['decimal', '第%1项', '第1项 '],
    ['decimalZero', '%1.', '01.'],
    ['decimalFullWidth', '%1．', '１．'],
    ['decimalEnclosedCircle', '%1', '①'],
    ['chineseCountingThousand', '（%1）', '（一）'],
    ['japaneseCounting', '%1、', '一、'],
    ['ideographDigital', '%1、', '一、'],
    ['lowerLetter', '%1)', 'a)'],
    ['upperRoman', '%1.', 'I.'],
    ['none', '★', '★'],
    ['bullet', '●', ''],
  ])('the format %s in “%s” is “%s”', async (format, text, expected) => {
    const lines = await linesOf({ body: paragraph('正文', 1), numbering: definition(0, level(0, format, text)) + list(1, 0) });
    expect(lines).toEqual([`${expected}正文`]);
  });

  test('a number that ends in a word runs into the text only where the document says so', async () => {
    const numbering = definition(0, level(0, 'decimal', '第%1项', '<w:suff w:val="nothing"/>')) + list(1, 0);
    expect(await linesOf({ body: paragraph('正文', 1), numbering })).toEqual(['第1项正文']);
  });

  test('a format unknown here becomes Arabic digits and is remarked on', async () => {
    const document = await readDocument(await wordFile({
      body: paragraph('正文', 1), numbering: definition(0, level(0, 'hebrew1', '%1.')) + list(1, 0),
    }), 'a.docx');
    expect(document.text).toBe('1.正文');
    expect(document.remarks).toContainEqual({ kind: 'number-format-unknown', line: 1, detail: 'hebrew1，如“1.”' });
  });

  test('a custom format with leading zeros is read from its pattern', async () => {
    const format = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
      + '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const lines = await linesOf({
      body: paragraph('正文', 1),
      numbering: definition(0, `<w:lvl w:ilvl="0"><w:start w:val="7"/>${format}<w:lvlText w:val="%1号"/></w:lvl>`) + list(1, 0),
    });
    expect(lines).toEqual(['007号 正文']);
  });

  test('list 0 means no number, and an undefined list or level has none', async () => {
    const lines = await linesOf({
      body: [paragraph('甲', 0), paragraph('乙', 9), paragraph('丙', 1, 5), paragraph('丁', 1)].join(''),
      numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    });
    expect(lines).toEqual(['甲', '乙', '丙', '1.丁']);
  });

  test('an empty numbered paragraph still shows and counts its number', async () => {
    const lines = await linesOf({
      body: [paragraph('甲', 1), paragraph('', 1), paragraph('丙', 1)].join(''),
      numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    });
    expect(lines).toEqual(['1.甲', '2.', '3.丙']);
  });
});

describe('levels', () => {
  const levels = [level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '%3)')];
  const body = [paragraph('甲', 1), paragraph('乙', 1, 1), paragraph('丙', 1, 1), paragraph('丁', 1, 2), paragraph('戊', 1), paragraph('己', 1, 1), paragraph('庚', 1, 2)].join('');

  test('lower levels restart after higher ones and may show them', async () => {
    const lines = await linesOf({ body, numbering: definition(0, ...levels) + list(1, 0) });
    expect(lines).toEqual(['一、甲', '一.1乙', '一.2丙', 'a)丁', '二、戊', '二.1己', 'a)庚']);
  });

  test('with isLgl all numbers are Arabic', async () => {
    const legal = level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const lines = await linesOf({ body, numbering: definition(0, levels[0] ?? '', legal) + list(1, 0) });
    expect(lines.slice(1, 3)).toEqual(['1.1乙', '1.2丙']);
  });

  test('lvlRestart 0 goes on counting across parts', async () => {
    const onward = level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>');
    const lines = await linesOf({ body, numbering: definition(0, levels[0] ?? '', onward) + list(1, 0) });
    expect(lines).toEqual(['一、甲', '1.乙', '2.丙', '丁', '二、戊', '3.己', '庚']);
  });

  test('lvlRestart 1 restarts the third level after the first only', async () => {
    const third = level(2, 'decimal', '(%3)', '<w:lvlRestart w:val="1"/>');
    const lines = await linesOf({
      body: [paragraph('甲', 1), paragraph('乙', 1, 1), paragraph('丙', 1, 2), paragraph('丁', 1, 1), paragraph('戊', 1, 2), paragraph('己', 1), paragraph('庚', 1, 2)].join(''),
      numbering: definition(0, levels[0] ?? '', levels[1] ?? '', third) + list(1, 0),
    });
    expect(lines).toEqual(['一、甲', '一.1乙', '(1)丙', '一.2丁', '(2)戊', '二、己', '(1)庚']);
  });

  test('a level that was passed over counts as started', async () => {
    const lines = await linesOf({ body: [paragraph('乙', 1, 1), paragraph('甲', 1)].join(''), numbering: definition(0, ...levels) + list(1, 0) });
    expect(lines).toEqual(['一.1乙', '二、甲']);
  });
});

describe('lists that share a definition', () => {
  const shared = definition(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'));

  test('they count on from one another', async () => {
    const lines = await linesOf({ body: [paragraph('甲', 1), paragraph('乙', 2), paragraph('丙', 1)].join(''), numbering: shared + list(1, 0) + list(2, 0) });
    expect(lines).toEqual(['1.甲', '2.乙', '3.丙']);
  });

  test('a start override begins anew where the list is first used, and only there', async () => {
    const lines = await linesOf({
      body: [paragraph('甲', 1), paragraph('乙', 1), paragraph('丙', 2), paragraph('丁', 2), paragraph('戊', 1)].join(''),
      numbering: shared + list(1, 0) + list(2, 0, start(0, 1)),
    });
    expect(lines).toEqual(['1.甲', '2.乙', '1.丙', '2.丁', '3.戊']);
  });

  test('a start override may name any number', async () => {
    const lines = await linesOf({ body: [paragraph('甲', 1), paragraph('乙', 1)].join(''), numbering: shared + list(1, 0, start(0, 19)) });
    expect(lines).toEqual(['19.甲', '20.乙']);
  });

  test('a level override changes how the list looks', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '（%1）')}</w:lvlOverride>`;
    const lines = await linesOf({ body: [paragraph('甲', 1), paragraph('乙', 2)].join(''), numbering: shared + list(1, 0) + list(2, 0, override) });
    expect(lines).toEqual(['1.甲', '（二）乙']);
  });
});

describe('numbers by style', () => {
  const numbered = (id: string, numbering: string, basedOn = ''): string => (
    `<w:style w:type="paragraph" w:styleId="${id}">${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${numbering}</w:pPr></w:style>`
  );
  const withStyle = (style: string, text: string): string => paragraph(text, undefined, 0, `<w:pStyle w:val="${style}"/>`);
  const numbering = definition(0, level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Part"/>'), level(1, 'decimal', '%2.', '<w:pStyle w:val="Task"/>')) + list(1, 0);

  test('a style brings the number of the level that is tied to it', async () => {
    const lines = await linesOf({
      body: [withStyle('Part', '甲'), withStyle('Task', '乙'), withStyle('Task', '丙')].join(''),
      styles: numbered('Part', '<w:numPr><w:numId w:val="1"/></w:numPr>') + numbered('Task', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      numbering,
    });
    expect(lines).toEqual(['一、甲', '1.乙', '2.丙']);
  });

  test('a style inherits its number, and may give it up', async () => {
    const lines = await linesOf({
      body: [withStyle('Part', '甲'), withStyle('Bold', '乙'), withStyle('Plain', '丙'), paragraph('丁', 0, 0, '<w:pStyle w:val="Bold"/>')].join(''),
      styles: numbered('Part', '<w:numPr><w:numId w:val="1"/></w:numPr>') + numbered('Bold', '', 'Part')
        + numbered('Plain', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Bold'),
      numbering,
    });
    expect(lines).toEqual(['一、甲', '二、乙', '丙', '丁']);
  });

  test('styles based on one another in a circle are read all the same', async () => {
    const lines = await linesOf({ body: withStyle('A', '甲'), styles: numbered('A', '', 'B') + numbered('B', '', 'A'), numbering });
    expect(lines).toEqual(['甲']);
  });

  test('a definition may point to a numbering style', async () => {
    const lines = await linesOf({
      body: paragraph('甲', 2),
      styles: '<w:style w:type="numbering" w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      numbering: `${numbering}<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Outline"/></w:abstractNum>${list(2, 5)}`,
    });
    expect(lines).toEqual(['一、甲']);
  });

  test('a definition that points to itself gives no number', async () => {
    const lines = await linesOf({
      body: paragraph('甲', 2),
      styles: '<w:style w:type="numbering" w:styleId="Outline"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Outline"/></w:abstractNum>${list(2, 5)}`,
    });
    expect(lines).toEqual(['甲']);
  });
});
