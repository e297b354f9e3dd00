/** What kinds of files a site consists of, and what each is called on the way to a reader. */

/** By the end of the name. Texts are UTF-8, and say so: many hosts send `.md` and `.txt` without. */
export const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  ics: 'text/calendar; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
};

/** What these files are called wherever they lie. */
export const typesOfNames: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  'speculation-rules.json': 'application/speculationrules+json; charset=utf-8',
};

/** What a file is sent as whose name says nothing, such as Pagefind's. */
export const unknownType = 'application/octet-stream';

/** @param path of a file; only its last step counts */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return typesOfNames[name] ?? contentTypes[/\.([^.]+)$/u.exec(name)?.[1] ?? ''] ?? unknownType;
}

/** Whether a file gets smaller on the way; pictures, documents and Pagefind's files are compressed in themselves. */
export const isCompressible = (path: string): boolean => contentTypeOf(path).includes('charset=') || /\.(?:svg|ttf|wasm)$/u.test(path);
