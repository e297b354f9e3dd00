import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Node } from 'acorn';
import type { SharedSite } from '../built-site.ts';
import { pagesOf } from './site-pages.ts';

/** The newest syntax that all browsers know on which everything works: `??=` came with Chromium 85 and Safari 14. */
const syntax = 2021;

/** A style sheet, with one place where it is found. */
export interface StyleSheet {
  css: string;
  place: string;
}

/** A script and what it is made of. */
export interface Script {
  place: string;
  code: string;
  nodes: ScriptNode[];
}

export type ScriptNode = Node & Record<string, unknown>;

const filesOf = ({ directory }: SharedSite, ending: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending) && !file.startsWith('pagefind'));

function everyNode(value: unknown, found: ScriptNode[] = []): ScriptNode[] {
  if (Array.isArray(value)) for (const one of value as unknown[]) everyNode(one, found);
  else if (typeof value === 'object' && value !== null && 'type' in value) {
    found.push(value as ScriptNode);
    for (const inner of Object.values(value)) everyNode(inner, found);
  }
  return found;
}

/**
 * The site's own scripts, those that stand in pages included.
 *
 * @throws where one is written in a syntax that is too new
 */
export function scriptsOf(site: SharedSite): Script[] {
  const inPages = new Map(pagesOf(site).flatMap(({ path, $ }) =>
    $('script:not([src])').toArray().filter(({ attribs }) => !/json|template|text\/(?!javascript)/u.test(attribs['type'] ?? '')).map((script) => [$(script).text(), path] as const)));
  const inFiles = filesOf(site, '.js').map((file) => [readFileSync(join(site.directory, file), 'utf8'), file] as const);
  return [...inPages, ...inFiles].map(([code, place]) => {
    try {
      return { code, place, nodes: everyNode(parse(code, { ecmaVersion: syntax, sourceType: 'module' })) };
    } catch (cause) {
      throw new Error(`${place} is no script of ${syntax}: ${String(cause)}`, { cause });
    }
  });
}

/** What a script holds as text: of a template what is written out. */
function textOf({ type, value }: ScriptNode): string {
  if (type === 'TemplateElement') return (value as { cooked: string | null }).cooked ?? '';
  return type === 'Literal' && typeof value === 'string' ? value : '';
}

/** Every style sheet of the site once: in pages, in files, in scripts, and what single elements are given. */
export function styleSheetsOf(site: SharedSite, scripts: readonly Script[]): StyleSheet[] {
  const sheets = new Map<string, string>();
  for (const { path, $ } of pagesOf(site)) {
    for (const style of $('style').toArray()) sheets.set($(style).text(), path);
    for (const element of $('[style]').toArray()) sheets.set(`element { ${element.attribs['style']!} }`, path);
  }
  for (const file of filesOf(site, '.css')) sheets.set(readFileSync(join(site.directory, file), 'utf8'), file);
  for (const { place, nodes } of scripts) {
    for (const text of nodes.map(textOf)) if (/^\s*[.#@:\w][^{}<]*\{[^{}]*:[^{}]*\}/u.test(text)) sheets.set(text, place);
  }
  return [...sheets].map(([css, place]) => ({ css, place }));
}
