import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../source-document.ts';
import { readDocument } from '../read-document.ts';
import { definition, level, list, paragraph, run, wordFile, type WordParts } from './specimens.ts';

async function read(parts: WordParts): Promise<SourceDocument> {
  return readDocument(await wordFile(parts), '要点.docx');
}

const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;

test.each<[name: string, body: string, text: string]>([
  ['runs of one paragraph', p(run('教育') + run('工作') + run('要点')), '教育工作要点'],
  ['masks and signs', p(run('**区 政z* <20xx> & “XX领导”')), '**区 政z* <20xx> & “XX领导”'],
  ['spaces at the ends', p(run('　　段首') + run(' \u00a0段末 ')), '　　段首 \u00a0段末 '],
  ['white space that is layout', p('<w:r><w:t>\n  甲\n  </w:t></w:r>'), '甲'],
  ['empty paragraphs', p(run('甲')) + p('') + p(run('乙')), '甲\n\n乙'],
  ['a soft line break', p(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}`), '甲\n乙'],
  ['tabs and hyphens', p(`<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>`), '甲 乙-丙'],
  ['hyperlinks, content controls, smart tags', p(`<w:hyperlink r:id="x">${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="标题"/></w:sdtPr><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`), '甲乙丙'],
  ['paragraphs in a content control', `<w:sdt><w:sdtContent>${paragraph('目录')}${paragraph('一、甲 1')}</w:sdtContent></w:sdt>`, '目录\n一、甲 1'],
  ['a field', p(field('begin') + code(' REF x ') + field('separate') + run('第一部分') + field('end') + run('所述')), '第一部分所述'],
  ['a field inside the instruction of a field', p(field('begin') + code('IF ') + field('begin') + code('PAGE') + field('separate') + run('3') + field('end') + field('separate') + run('甲') + field('end')), '甲'],
  ['a field over several paragraphs', p(field('begin') + code('TOC') + field('separate') + run('一、甲')) + p(run('二、乙') + field('end')), '一、甲\n二、乙'],
  ['a field without an end', p(run('甲') + field('begin') + code('PAGE')) + p(run('乙')), '甲\n乙'],
  ['a simple field', p(`<w:fldSimple w:instr="DATE">${run('20xx年')}</w:fldSimple>`), '20xx年'],
  ['a symbol', p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), '☑'],
  ['a large first letter', p(run('教'), '<w:framePr w:dropCap="drop"/>') + p(run('育')), '教育'],
  ['a table in a row of one column', `<w:tbl><w:tr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc></w:tr></w:tbl>`, '甲\n乙'],
])('%s', async (_, body, text) => {
  expect((await read({ body })).text).toBe(text);
});

describe('tracked changes', () => {
  test('are accepted and told', async () => {
    const document = await read({
      body: p(`${run('加强')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>${run('建设')}`)
        + p(`<w:moveFrom>${run('移走')}</w:moveFrom>${run('留下')}<w:moveTo>${run('移来')}</w:moveTo>`),
    });
    expect(document.text).toBe('加强新建设\n留下移来');
    expect(document.remarks).toEqual([
      { kind: 'deletion-accepted', line: 1, detail: '旧' }, { kind: 'deletion-accepted', line: 2, detail: '移走' },
      { kind: 'insertion-accepted', line: 1, detail: '新' }, { kind: 'insertion-accepted', line: 2, detail: '移来' },
    ]);
  });

  test('what was deleted or hidden inside what was deleted is told once', async () => {
    const document = await read({ body: p(`${run('甲')}<w:del><w:r><w:rPr><w:vanish/></w:rPr><w:delText>密</w:delText></w:r></w:del>`) });
    expect(document.remarks).toEqual([{ kind: 'deletion-accepted', line: 1, detail: '密' }]);
  });

  test('a deleted paragraph mark joins two paragraphs, which count as one', async () => {
    const document = await read({
      body: [
        paragraph('甲', 1, 0, '<w:rPr><w:del/></w:rPr>'), paragraph('乙', 1), paragraph('丙', 1),
      ].join(''),
      numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    });
    expect(document.text).toBe('1.甲乙\n2.丙');
  });

  test('a deleted row is left out', async () => {
    const row = (content: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(content)}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr>`;
    const document = await read({ body: `<w:tbl>${row('甲')}${row('丙', '<w:del/>')}</w:tbl>` });
    expect(document.text).toBe('甲\t乙');
    expect(document.remarks).toContainEqual({ kind: 'deletion-accepted', line: 2, detail: '表格中的一行：丙 乙' });
  });
});

test('a hidden paragraph mark runs a heading into the text after it, under the heading\'s number', async () => {
  const document = await read({
    body: p(run('甲。'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p(run('乙。')) + paragraph('丙', 1),
    numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
  });
  expect(document.text).toBe('1.甲。乙。\n2.丙');
});

describe('what is hidden', () => {
  const styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    + '<w:style w:type="character" w:styleId="Deep"><w:basedOn w:val="Secret"/></w:style>';

  test('by itself or by a style is left out', async () => {
    const document = await read({
      styles,
      body: p(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:rStyle w:val="Deep"/>') + run('丁', '<w:rStyle w:val="Deep"/><w:vanish w:val="0"/>')),
    });
    expect(document.text).toBe('甲丁');
    expect(document.remarks).toEqual([{ kind: 'hidden-left-out', line: 1, detail: '乙丙' }]);
  });

  test('a wholly hidden paragraph takes no line and no number', async () => {
    const document = await read({
      body: [
        paragraph('甲', 1),
        p(run('密', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'),
        p(run('密', '<w:vanish/>'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>'),
        paragraph('乙', 1),
      ].join(''),
      numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    });
    expect(document.text).toBe('1.甲\n2.乙');
  });
});

test('what stands beside the text is left out and told', async () => {
  const document = await read({
    body: p(`${run('正文')}<w:r><w:commentReference w:id="1"/></w:r>`)
      + p(`${run('其次')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:object/></w:r><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>`)
      + p(`${run('图')}<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="活动照片"/><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
      + p(`${field('begin')}${code('EQ \\o\\ac(○,1)')}${field('end')}${run('公式')}`)
      + '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>',
    comments: `<w:comment w:id="1">${paragraph('请核实')}</w:comment>`,
    footnotes: `<w:footnote w:id="2">${paragraph('见附件')}</w:footnote>`,
    header: paragraph('内部资料'),
  });
  expect(document.text).toBe('正文\n其次\n图\n公式');
  expect(document.remarks).toEqual([
    { kind: 'comment-left-out', line: 1, detail: '请核实' },
    { kind: 'footnote-left-out', line: 2, detail: '见附件' },
    { kind: 'object-left-out', line: 2, detail: '嵌入的对象' },
    { kind: 'symbol-left-out', line: 2, detail: 'Webdings F021' },
    { kind: 'picture-left-out', line: 3, detail: '活动照片' },
    { kind: 'field-left-out', line: 4, detail: 'EQ \\o\\ac(○,1)' },
    { kind: 'header-left-out', detail: '内部资料' },
  ]);
});

test('the text of a text box is kept once, after its paragraph', async () => {
  const shape = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(paragraph('框内一') + paragraph('框内二'))}</wps:txbx></w:drawing></mc:Choice>`
    + `<mc:Fallback><w:pict><v:textbox>${box(paragraph('框内一') + paragraph('框内二'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  const document = await read({ body: p(`${run('前')}<w:r>${shape}</w:r>${run('后')}`) + p(run('下段')) });
  expect(document.text).toBe('前后\n框内一\n框内二\n下段');
  expect(document.remarks).toEqual([{ kind: 'text-box-kept', line: 2, detail: '框内一框内二' }]);
});

test('a page break in front of a numbered paragraph does not part it from its number', async () => {
  const brk = '<w:r><w:br w:type="page"/></w:r>';
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const document = await read({
    body: p(`${brk}${run('甲')}${brk}${run('乙')}`, numbered),
    numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
  });
  expect(document.text).toBe('1.甲\n乙');
});

test('a table is one line a row, with columns in place', async () => {
  const cell = (content: string, span = 1): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${content}</w:tc>`;
  const document = await read({
    body: paragraph('表前') + `<w:tbl><w:tblPr/><w:tr>${cell(paragraph('任务'), 2)}${cell(paragraph('科室'))}</w:tr>`
      + `<w:tr>${cell(paragraph('一', 1))}${cell(paragraph('建设') + paragraph('改造'))}${cell(paragraph(''))}</w:tr></w:tbl>` + paragraph('表后'),
    numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
  });
  expect(document.text).toBe('表前\n任务\t\t科室\n1.一\t建设 改造\t\n表后');
  expect(document.tables).toEqual([{ firstLine: 2, lastLine: 3 }]);
});

test('invisible characters and characters that XML forbids are left out and counted', async () => {
  const document = await read({ body: paragraph('甲') + p('<w:r><w:t>乙\u200b丙&#0;\u0007</w:t><w:softHyphen/></w:r>') });
  expect(document.text).toBe('甲\n乙丙');
  expect(document.remarks.reduce((sum, { detail }) => sum + Number(/\d+/u.exec(detail)?.[0]), 0)).toBe(4);
});
