/** What reads a file, or why nothing here does. */
export type FileFormat =
  | { reader: 'docx' | 'html' | 'markdown' | 'text' }
  /** A document in a format that an office program turns into .docx. */
  | { foreign: string }
  | { encrypted: string }
  /** Claims to be a Word file and is none. */
  | { damaged: string }
  | { binary: string };

/** Beginnings of files that are never documents of text. */
const binarySignatures: [name: string, signature: number[]][] = [
  ['PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG 图片', [0xff, 0xd8, 0xff]],
  ['GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['RAR 压缩包', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip 压缩包', [0x1f, 0x8b, 0x08]],
];

/** Names inside a zip archive that tell what it is. The first that is found counts. */
const archiveContents: [name: RegExp, FileFormat][] = [
  [/mimetypeapplication\/vnd\.oasis\.opendocument/u, { foreign: 'OpenDocument 文档（.odt、.ods）' }],
  [/word[/\\]/iu, { reader: 'docx' }],
  [/OFD\.xml/u, { foreign: '版式文档（.ofd）' }],
  [/xl[/\\]workbook/iu, { foreign: 'Excel 或 WPS 表格（.xlsx）' }],
  [/ppt[/\\]presentation/iu, { foreign: 'PowerPoint 或 WPS 演示（.pptx）' }],
  [/\[Content_Types\]\.xml/u, { reader: 'docx' }],
];

const foreignExtensions = /\.(?:pdf|ofd|doc|wps|wpt|et|xls|rtf|odt|ods|mht|mhtml)$/iu;

/** Tells a file's format from its content, and only where that says nothing, from its name. */
export function fileFormat(bytes: Uint8Array, file: string): FileFormat {
  const starts = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return archiveFormat(bytes, file);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return compoundFileFormat(bytes);
  const binary = binarySignatures.find(([, signature]) => starts(...signature));
  if (binary !== undefined) return { binary: binary[0] };
  // UTF-16 shows as ASCII here once its zero bytes are gone.
  const opening = latin1(bytes.subarray(0, 2_048)).replace(/\0/gu, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '').trimStart();
  if (opening.startsWith('%PDF-')) return { foreign: 'PDF 文档' };
  if (opening.startsWith('{\\rtf')) return { foreign: 'RTF 文档（.rtf）' };
  if (/^MIME-Version:/iu.test(opening)) return { foreign: '单个文件网页（.mht）' };
  if (/^<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<\?mso-application/isu.test(opening)) return { foreign: 'Word XML 文档（.xml）' };
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|title|body)\b/isu.test(opening)) return { reader: 'html' };
  if (/\.(?:docx|docm|dotx)$/iu.test(file)) return { damaged: '扩展名是 .docx，内容不是' };
  if (/\.(?:html?|xhtml|shtml)$/iu.test(file)) return { reader: 'html' };
  if (/\.(?:md|markdown)$/iu.test(file)) return { reader: 'markdown' };
  // Exported "Word" files are now and then plain text under another name.
  if (foreignExtensions.test(file) && bytes.includes(0)) return { foreign: file.slice(file.lastIndexOf('.')) };
  return { reader: 'text' };
}

/** Whether an office program has to turn the file into .docx before it can be read here. */
export function needsConversion(bytes: Uint8Array, file: string): boolean {
  return 'foreign' in fileFormat(bytes, file);
}

function archiveFormat(bytes: Uint8Array, file: string): FileFormat {
  const names = latin1(bytes);
  const known = archiveContents.find(([name]) => name.test(names));
  if (known !== undefined) return known[1];
  return /\.docx$/iu.test(file) ? { damaged: '压缩包中没有 Word 文档的内容' } : { binary: 'zip 压缩包' };
}

/** The container of .doc, .wps and .et, and of every office document with a password. */
function compoundFileFormat(bytes: Uint8Array): FileFormat {
  const encrypted = [...'EncryptedPackage'].join('\0');
  return latin1(bytes).includes(encrypted)
    ? { encrypted: '打开需要密码' }
    : { foreign: '旧版 Word 或 WPS 文档（.doc、.wps、.et）' };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
