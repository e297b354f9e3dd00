import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A link as it stands in a page. */
export interface PageLink {
  words: string;
  address: string;
}

/** What a built page says that official rules ask for. */
export interface ReadPage {
  /** Without the site's base path; ends in `/`, or in `.html`. */
  path: string;
  html: string;
  /** Whether it sends its visitors on, and says nothing itself. */
  forwards: boolean;
  /** Whether search engines are to list it. */
  listed: boolean;
  /** The contents of `<meta>` by name; names know no capitals. */
  metas: ReadonlyMap<string, readonly string[]>;
  heading: string;
  /** The days that the page shows as those of its text. */
  days: readonly { day: string; words: string }[];
  mainWords: string;
  /** Where its main part leads, the way up to it left out. */
  mainLinks: readonly PageLink[];
  footerWords: string;
  footerLinks: readonly PageLink[];
}

/** What a page's head says of listing it; the rest of the page is not read. */
export type ReadHead = Pick<ReadPage, 'path' | 'forwards' | 'listed'>;

/** Reads the head of a page alone, which is many times quicker than all of it. @param file as for `readPage` */
export function readHead(file: string, html: string): ReadHead {
  const head = html.slice(0, html.search(/<\/head>|<body/u)).replaceAll(/<(style|script)\b[^>]*>.*?<\/\1>/gsu, '');
  // Hardly a page says either; what does not name them is not parsed.
  const metas = /noindex|refresh/iu.test(head) ? elementsBelow(parse(head)).filter(({ tagName }) => tagName === 'meta') : [];
  return headOf(file, metas);
}

function headOf(file: string, metas: readonly Element[]): ReadHead {
  return {
    path: file.replace(/index\.html$/u, ''),
    forwards: metas.some((meta) => attributeOf(meta, 'http-equiv')?.toLowerCase() === 'refresh'),
    listed: !metas.some((meta) => attributeOf(meta, 'name') === 'robots' && /noindex/u.test(attributeOf(meta, 'content') ?? '')),
  };
}

/**
 * Reads a page by the marks all pages share: `main`, `.place`, `h1`, `time[data-published]`, `.site-footer`.
 * @param file path of the file from the site's root, `/20xx/19/index.html`
 */
export function readPage(file: string, html: string): ReadPage {
  const all = elementsBelow(parse(html));
  const metas = all.filter(({ tagName }) => tagName === 'meta');
  const main = all.find(({ tagName }) => tagName === 'main');
  const footer = all.find((element) => hasClass(element, 'site-footer'));
  const inMain = main === undefined ? [] : elementsBelow(main, (element) => hasClass(element, 'place'));
  const heading = inMain.find(({ tagName }) => tagName === 'h1');
  return {
    ...headOf(file, metas),
    html,
    metas: new Map([...Map.groupBy(metas.filter((meta) => attributeOf(meta, 'name') !== undefined), (meta) => attributeOf(meta, 'name')!.toLowerCase())]
      .map(([name, bearers]) => [name, bearers.map((meta) => attributeOf(meta, 'content') ?? '')])),
    heading: heading === undefined ? '' : wordsOf(heading),
    days: inMain.filter((element) => element.tagName === 'time' && attributeOf(element, 'data-published') !== undefined)
      .map((time) => ({ day: attributeOf(time, 'datetime') ?? '', words: wordsOf(time) })),
    mainWords: main === undefined ? '' : wordsOf(main),
    mainLinks: linksAmong(inMain),
    footerWords: footer === undefined ? '' : wordsOf(footer),
    footerLinks: footer === undefined ? [] : linksAmong(elementsBelow(footer)),
  };
}

const linksAmong = (elements: readonly Element[]): PageLink[] =>
  elements.filter(({ tagName }) => tagName === 'a').map((link) => ({ words: wordsOf(link), address: attributeOf(link, 'href') ?? '' }));

/** All elements below, in reading order, without those that are left out and what is in them. */
function elementsBelow(parent: Parent, isLeftOut: (element: Element) => boolean = () => false): Element[] {
  return parent.childNodes.flatMap((node) => (tree.isElementNode(node) && !isLeftOut(node) ? [node, ...elementsBelow(node, isLeftOut)] : []));
}

function wordsOf(parent: Parent): string {
  return parent.childNodes.map((node) => (tree.isTextNode(node) ? node.value : tree.isElementNode(node) && !unread.has(node.tagName) ? wordsOf(node) : '')).join('');
}

/** Elements whose text is no one's to read. */
const unread = new Set(['script', 'style', 'template']);

const attributeOf = (element: Element, name: string): string | undefined => element.attrs.find((attribute) => attribute.name === name)?.value;

const hasClass = (element: Element, name: string): boolean => (attributeOf(element, 'class') ?? '').split(/\s+/u).includes(name);
