import { validate } from 'csstree-validator';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { scriptsOf, styleSheetsOf } from './shipped-code.ts';
import { pagesOf } from './site-pages.ts';

/** The standard, what it asks of whole documents, and what helps assistive technology. */
const html = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'input-attributes': 'error',
    // Scripts come from the site itself, and the name of each holds a hash of it.
    'require-sri': 'off',
    // It takes the contents list that only paper shows for a second one; axe asks the same of what is to be seen.
    'unique-landmark': 'off',
    // Not of the standard: some browsers forget what a table is once its cells are blocks.
    'no-redundant-role': 'off',
    // Not of the standard: a scrolling box is a region only where it can be focused.
    'prefer-native-element': 'off',
    // A technique, not a demand: a list filters itself while one types.
    'wcag/h32': 'off',
  },
}));

/** The validator's dictionary has nothing of what stands in the margins of sheets (css-page-3). */
const sheetMargins = /^Unknown at-rule (?:`@(?:top|bottom|left|right)-[a-z-]+`|descriptor `(?:margin|size)`)/u;

describe.each(['real', 'fictional', 'two-years', 'articles', 'revised'] as const)('of the %s site', (name) => {
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  test('every page is valid HTML', async () => {
    const pages = pagesOf(site);
    expect(pages.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const { path, html: markup } of pages) {
      const { results } = await html.validateString(markup, path);
      for (const { messages } of results) wrong.push(...messages.map(({ ruleId, message, column }) => `${path} (${column}): ${message} [${ruleId}]`));
    }
    expect(wrong).toEqual([]);
  });

  test('every style is valid CSS', () => {
    const sheets = styleSheetsOf(site, scriptsOf(site));
    expect(sheets.length).toBeGreaterThan(0);
    const wrong = sheets.flatMap(({ css, place }) => validate(css).filter(({ message }) => !sheetMargins.test(message))
      .map(({ message, property = '', css: value = '' }) => `${place}: ${message} ${property} ${value}`));
    expect(wrong).toEqual([]);
  });
});
