/**
 * The content security policy: what pages may load, and from where. Two halves, both of which hold:
 * what is the same for all pages goes into a header; what depends on a page's own scripts and styles goes into that page,
 * so that page and policy cannot come from different releases, whatever caches lie between.
 */

/** What a site is allowed beside its own files. */
export interface Allowance {
  /** Origins that pages may ask for data. */
  connectsTo: readonly string[];
}

/** What a site's settings allow: the service that signs for WeChat may be on another origin. */
export const allowanceOf = ({ wechat }: { wechat?: { signatureEndpoint: string } | undefined }): Allowance =>
  ({ connectsTo: wechat === undefined ? [] : [new URL(wechat.signatureEndpoint).origin] });

type Directives = Readonly<Record<string, string>>;

const write = (directives: Directives): string => Object.entries(directives).map(([name, sources]) => `${name} ${sources}`).join(';');

/** What all pages may do with addresses. */
const common = ({ connectsTo }: Allowance): Directives => ({
  'img-src': "'self'",
  'connect-src': ["'self'", ...connectsTo].join(' '),
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
});

/**
 * The header's half. It goes with every file, and not all are pages: browsers show pictures and PDF files in pages of their own,
 * with inline styles and embedded viewers; Pagefind's worker, governed by its own header only, compiles WebAssembly. So it names
 * neither `default-src` nor what they need, and no page needs `wasm-unsafe-eval`.
 */
export const headerPolicy = (allowance: Allowance): string => write({
  ...common(allowance),
  'frame-ancestors': "'none'",
  'script-src-attr': "'none'",
});

/** Hashes as a policy writes them, e.g. `sha256-…`, of what stands in a page. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What no page may decide for itself. */
const settled = new Set(['default-src', 'script-src', 'style-src']);

/**
 * The page's half.
 * @param own a policy the page brings itself; its directives replace these, but for those on scripts and styles
 */
export function pagePolicy({ scripts, styles }: InlineHashes, allowance: Allowance, own = ''): string {
  const sources = (hashes: readonly string[]): string => ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(' ');
  const narrower = own.split(';').map((directive) => directive.trim().split(/\s+/u))
    .filter(([name = '']) => name !== '' && !settled.has(name)).map(([name, ...rest]) => [name, rest.join(' ')]);
  return write({
    'default-src': "'none'", 'script-src': sources(scripts), 'style-src': sources(styles),
    ...common(allowance), ...Object.fromEntries(narrower) as Directives,
  });
}
