/** What a citation speaks of, with everything that citations in any form need. Unknown facts are missing, never invented. */
export interface CitedPlace {
  /** The plan's title as pages show it, e.g. 区20xx年教育工作要点. */
  planTitle: string;
  /** Who issued the plan, and its 发文字号, where the plan or the site's configuration says so. */
  issuer?: string;
  documentNumber?: string;
  /** The day on which the plan was issued, `2026-03-02`, where it is known. */
  issued?: string;
  /** 第四部分; missing for the plan as a whole. */
  part?: string;
  /** 第19项. */
  task?: string;
  /** The task's title, for readers of the citation. */
  title?: string;
  /** The number of a sentence, where one is cited. */
  sentence?: number;
  /** The words cited, where only some are. */
  quote?: string;
  /** Absolute where the site's own address is known, root-relative otherwise; with `#s3` for a sentence. */
  address: string;
  /** The printed code, `20xx-19-3`. */
  code: string;
  /** The day the cited wording was recorded, `2026-11-23`, where the ledger knows it. */
  wordingDate?: string;
}

/** One row a form: what writers call it. */
export const citationForms = {
  official: '公文', 'gbt7714-2025': 'GB/T 7714—2025', 'gbt7714-2015': 'GB/T 7714—2015', markdown: 'Markdown', link: '网址', code: '代码',
} as const;

export type CitationForm = keyof typeof citationForms;

/** A citation ready for the clipboard. */
export interface Citation {
  form: CitationForm;
  /** For `text/plain`. */
  text: string;
  /** The same for `text/html`: escaped, addresses as links. */
  html: string;
}
