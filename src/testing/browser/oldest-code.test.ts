import { generate, parse, walk } from 'css-tree';
import type { CssNode } from 'css-tree';
import type { Browser } from 'old-puppeteer/lib/cjs/puppeteer/common/Browser.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import { launchOldChromium } from '../old-chromium.ts';
import { scriptsOf, styleSheetsOf } from '../pages/shipped-code.ts';
import type { Script, ScriptNode } from '../pages/shipped-code.ts';

/** Rules whose selectors Chromium 80 does not know, and how pages look without them. */
const rulesToSpare: Record<string, RegExp> = {
  'the focus is outlined for the mouse as well': /^\S*:focus:not\(:focus-visible\)(?: ?\+ ?\.\w+)?$/u,
  'a sentence of another address is where it is, unmarked': /^\.sentence:has\(>\.earlier-place:target\)$/u,
  'what is folded is opened by hand, or by the script': /::details-content$/u,
};

/** Declarations that Chromium 80 or Safari 13 do not know, and what they do without them. */
const declarationsToSpare: Record<string, RegExp> = {
  'type is set a little less finely': /^(?:hanging-punctuation|text-autospace|text-spacing-trim|text-wrap|font-synthesis):/u,
  'underlines are thinner and nearer': /^text-(?:underline-offset|decoration-thickness):/u,
  'fields and scroll bars have the colours of the browser': /^(?:color-scheme|accent-color):/u,
  'a line has room for half a character more': /^width:round\(down,100%,1em\)$/u,
  'long words break only where there is no other room, as the page inherits it': /^overflow-wrap:anywhere$/u,
  'a place that is led to stands at the very edge': /^scroll-(?:margin|padding)-(?:top|bottom):/u,
  'the page behind a sheet scrolls on at its end': /^overscroll-behavior:contain$/u,
};

/** What Chromium 80 knows and Safari 13 does not; the functions also not Chromium 78. */
const unknownToSafari = /^(?:overflow-wrap:anywhere$|overscroll-behavior|scroll-(?:margin|padding)|contain:|text-decoration-skip-ink:|backdrop-filter:|appearance:|user-select:|hyphens:|mask(?:-\w+)?:|line-break:anywhere|white-space:break-spaces)|\b(?:min|max|clamp)\(/u;

/** What came with browsers after Chromium 86 and Safari 14: what is called of something, what belongs to something, what belongs to nothing. */
const newer = {
  methods: new Set(['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'groupBy', 'hasOwn', 'randomUUID', 'checkVisibility', 'isWellFormed',
    'toWellFormed', 'fromAsync', 'withResolvers', 'showPopover', 'togglePopover', 'showPicker', 'startViewTransition', 'showModal', 'persist', 'throwIfAborted']),
  properties: new Set(['Segmenter', 'locks', 'inert', 'popover', 'adoptedStyleSheets']),
  globals: new Set(['structuredClone', 'requestIdleCallback', 'WeakRef', 'FinalizationRegistry', 'BroadcastChannel', 'CompressionStream', 'DecompressionStream', 'scheduler']),
};

/** Of these, what scripts use only where it is: who asks for it. */
const askedFor: Record<string, string> = {
  showModal: 'modal.ts does it by hand where it is missing, the search dialog is a link there',
  persist: 'control.ts calls it with ?.()',
  Segmenter: 'where it is missing, memos are compared by other boundaries of words',
};

interface Declaration {
  property: string;
  value: string;
}

interface Rule {
  place: string;
  selectors: string;
  declarations: Declaration[];
}

/** All rules that hold for every browser: none of `@supports`, none of animations. */
function rulesOf(css: string, place: string): Rule[] {
  const rules: Rule[] = [];
  const within: string[] = [];
  walk(parse(css), {
    enter: (node) => {
      if (node.type === 'Atrule') within.push(node.name!);
      if (within.some((name) => /^supports$|keyframes$/u.test(name))) return;
      if (node.type === 'Rule') rules.push({ place, selectors: generate(node.prelude!), declarations: declarationsOf(node) });
    },
    leave: (node) => {
      if (node.type === 'Atrule') within.pop();
    },
  });
  return rules;
}

function declarationsOf(rule: CssNode): Declaration[] {
  const found: Declaration[] = [];
  walk(rule.block!, { enter: (node) => {
    if (node.type === 'Declaration') found.push({ property: node.property!, value: generate(node.value!) });
  } });
  return found;
}

let browser: Browser;
let scripts: Script[];
let rules: Rule[];

beforeAll(async () => {
  const sites = await Promise.all((['real', 'two-years', 'articles', 'revised'] as const).map(builtSite));
  browser = await launchOldChromium(80);
  scripts = sites.flatMap(scriptsOf);
  const sheets = new Map(sites.flatMap((site) => styleSheetsOf(site, scripts)).map(({ css, place }) => [css, place]));
  rules = [...sheets].flatMap(([css, place]) => rulesOf(css, place));
});
afterAll(() => browser.close());

/** What Chromium 80 itself says of each question. */
async function understood(questions: string[], ask: string): Promise<Set<string>> {
  const page = await browser.newPage();
  const answers = await page.evaluate(`(${ask})(${JSON.stringify(questions)})`) as boolean[];
  await page.close();
  return new Set(questions.filter((_, index) => answers[index]));
}

describe('styles are understood by the oldest browsers, or can be spared', () => {
  let known: Set<string>;

  beforeAll(async () => {
    expect(rules.length).toBeGreaterThan(100);
    known = await understood([...new Set(rules.map(({ selectors }) => selectors))], `(all) => all.map((one) => {
      try { document.querySelector(one); return true; } catch { return false; }
    })`);
  });

  test('rules by their selectors', () => {
    const spared = Object.values(rulesToSpare);
    const unknown = rules.filter(({ selectors }) => !known.has(selectors));
    expect(unknown.filter(({ selectors }) => !selectors.split(',').every((one) => spared.some((form) => form.test(one))))).toEqual([]);
  });

  test('declarations by property and value', async () => {
    const read = rules.filter(({ selectors }) => known.has(selectors));
    const written = ({ property, value }: Declaration): string => `${property}:${value}`;
    const all = [...new Set(read.flatMap(({ declarations }) => declarations.filter(({ property }) => !property.startsWith('--')).map(written)))];
    const inChromium = await understood(all, '(all) => all.map((one) => CSS.supports(`(${one})`))');
    const isKnown = (one: Declaration): boolean => inChromium.has(written(one)) && !unknownToSafari.test(written(one));
    const spared = Object.values(declarationsToSpare);
    const wrong = read.flatMap(({ place, selectors, declarations }) => declarations
      .filter((one) => !/^-/u.test(one.property) && !isKnown(one) && !spared.some((form) => form.test(written(one))))
      // The same in other words stands beside it.
      .filter(({ property }) => !declarations.some((other) => other.property === `-webkit-${property}` || (other.property === property && isKnown(other))))
      .map((one) => `${place}: ${selectors} { ${written(one)} }`));
    expect(wrong).toEqual([]);
  });

  test('and each reason for sparing one is still needed', () => {
    const selectors = rules.flatMap((rule) => rule.selectors.split(','));
    const declarations = rules.flatMap((rule) => rule.declarations.map(({ property, value }) => `${property}:${value}`));
    expect(Object.values(rulesToSpare).filter((form) => !selectors.some((one) => form.test(one)))).toEqual([]);
    expect(Object.values(declarationsToSpare).filter((form) => !declarations.some((one) => form.test(one)))).toEqual([]);
  });
});

describe('scripts are understood by the oldest browsers', () => {
  test('in their syntax, regular expressions included', () => {
    expect(scripts.length).toBeGreaterThan(10);
    // Safari knows what stands behind a place only from 16.4 on, and flags d and v later too.
    const patterns = scripts.flatMap(({ place, nodes }) => nodes.filter(({ regex }) => regex !== undefined)
      .map(({ regex }) => ({ place, ...(regex as { pattern: string; flags: string }) })));
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter(({ pattern, flags }) => /\(\?<[=!]/u.test(pattern) || /[dv]/u.test(flags))).toEqual([]);
    expect(scripts.filter(({ code }) => /["'`][^"'`\n]*\(\?<[=!]/u.test(code)).map(({ place }) => place)).toEqual([]);
  });

  test('in what they call, unless they ask for it first', () => {
    const memberOf = ({ type, computed, property }: ScriptNode): string =>
      (type === 'MemberExpression' && computed === false ? (property as { name: string }).name : '');
    const used = scripts.flatMap(({ place, nodes }) => nodes.flatMap((node) => {
      const method = node.type === 'CallExpression' ? memberOf(node['callee'] as ScriptNode) : '';
      const global = node.type === 'Identifier' ? String(node['name']) : '';
      const name = newer.methods.has(method) ? method : newer.properties.has(memberOf(node)) ? memberOf(node) : newer.globals.has(global) ? global : undefined;
      return name === undefined || Object.hasOwn(askedFor, name) ? [] : [`${place}: ${name}`];
    }));
    expect([...new Set(used)]).toEqual([]);
  });
});
