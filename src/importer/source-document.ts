/** A document as the importer works on it, whatever kind of file it came from. */
export interface SourceDocument {
  /**
   * Its text, one line a paragraph, in reading order. For Word files the numbers that Word generates are part of the text.
   * All ranges of the model and of the account are offsets into this text.
   */
  text: string;
  /** What stands in the file besides its text, or was left out, for the report. */
  remarks: Remark[];
  /** Tables, each standing for consecutive lines of the text: one line a row, cells parted by a tab. */
  tables: { firstLine: number; lastLine: number }[];
}

/** Something about the file that the editor and the public should know. */
export interface Remark {
  kind: RemarkKind;
  /** 1-based line of the text at which it stands, where there is one. */
  line?: number;
  /** What it is, in the document's words, shortened where it is long. */
  detail: string;
}

/** One row a kind: what readers are told about it. */
export const remarkKinds = {
  'number-rebuilt': '编号由文字处理软件自动生成，已按其设置还原',
  'insertion-accepted': '修订中的插入内容，按接受处理',
  'deletion-accepted': '修订中的删除内容，按接受处理，未收入',
  'comment-left-out': '批注，未收入',
  'hidden-left-out': '隐藏文字，未收入',
  'footnote-left-out': '脚注或尾注，未收入',
  'picture-left-out': '图片，未收入',
  'header-left-out': '页眉或页脚，未收入',
  'object-left-out': '嵌入的图表、附件等对象，未收入',
  'field-left-out': '域代码中的文字，未收入',
  'phonetic-left-out': '注音，未收入',
  'symbol-left-out': '符号字体中的符号，没有对应的文字，未收入',
  'text-box-kept': '文本框，其中文字收在所在段落之后',
  'formula-kept': '公式，按先后收入其中文字，分数、上下标请对照原件',
  'number-format-unknown': '编号样式未能识别，已按阿拉伯数字还原，请对照原件',
  'table-kept': '表格，按表格收入',
  'invisible-left-out': '不可见的控制字符，未收入',
  'markup-left-out': '网页中的导航、脚本等，未收入',
  'markdown-left-out': 'Markdown 的标题、列表和转义记号，未收入',
  'converted': '由其他格式转换而来',
} as const satisfies Record<string, string>;

export type RemarkKind = keyof typeof remarkKinds;
