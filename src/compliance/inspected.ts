import type { Problem } from '../plan/problem.ts';
import type { Site } from '../site/schema.ts';
import type { PageKind } from './page-kind.ts';
import type { ReadPage } from './read-page.ts';

/** A built site and what it was built from. */
export interface InspectedSite {
  site: Site;
  /** `SITE_URL`, where it was set. */
  origin?: string | undefined;
  /** With a slash at either end. */
  base: string;
  editions: ReadonlySet<string>;
  /** All its HTML files, read. */
  pages: readonly ReadPage[];
  /** The paths of all its files from its root, `/20xx/19/index.html`. */
  files: ReadonlySet<string>;
  /** Pages that stay and are listed nowhere, such as retired articles'. */
  unlisted: ReadonlySet<string>;
  /** What the check of links found. */
  brokenLinks: readonly Problem[];
}

/** A page with what it is. Pages that only send on say nothing and are left out. */
export interface InspectedPage extends ReadPage {
  kind: PageKind;
  /** Whether it has to have what a text of the site has. */
  isArticle: boolean;
}
