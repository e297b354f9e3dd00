import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { SharedSite } from '../built-site.ts';
import type { SitePage } from './site-pages.ts';

/** Bytes as sent. */
export const sent = (text: string): number => brotliCompressSync(text).length;

/** A script file: its size as sent, what it imports at once, and what it may import later. */
interface ScriptFile {
  bytes: number;
  atOnce: string[];
  later: string[];
}

/** The script files of a built site, and what pages make of them. */
export interface PageScripts {
  files: ReadonlyMap<string, ScriptFile>;
  /** The file of that name, without its hash: `box`. */
  named: (name: string) => string;
  /** These files with all they import at once, and at `later` with all that these may still import. */
  reached: (names: readonly string[], when: 'at once' | 'later') => Set<string>;
  /** Bytes of files. */
  weight: (names: Iterable<string>) => number;
  /** The files with which a page begins, without what they import. */
  beginsWith: (page: SitePage) => string[];
  /** Bytes of the scripts that stand in a page itself. */
  inline: (page: SitePage) => number;
}

export function readScripts({ directory }: SharedSite): PageScripts {
  const folder = join(directory, '_astro');
  const files = new Map(readdirSync(folder).filter((file) => file.endsWith('.js')).map((file): [string, ScriptFile] => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [file, { bytes: sent(text), atOnce: imports(text, /\b(?:from|import)\s*["']\.\/([^"']+)["']/gu), later: imports(text, /\bimport\(\s*["'`]\.\/([^"'`]+)["'`]/gu) }];
  }));
  const reached: PageScripts['reached'] = (names, when) => {
    const found = new Set<string>();
    const follow = (name: string): void => {
      const file = files.get(name);
      if (file === undefined) throw new Error(`there is no script ${name}`);
      if (found.has(name)) return;
      found.add(name);
      [...file.atOnce, ...(when === 'later' ? file.later : [])].forEach(follow);
    };
    names.forEach(follow);
    return found;
  };
  return {
    files,
    reached,
    named: (name) => {
      const [file, ...others] = [...files.keys()].filter((one) => one.startsWith(`${name}.`));
      if (file === undefined || others.length > 0) throw new Error(`${others.length + Number(file !== undefined)} scripts are called ${name}`);
      return file;
    },
    weight: (names) => [...names].reduce((sum, name) => sum + files.get(name)!.bytes, 0),
    beginsWith: ({ $ }) => $('script[src]').toArray().map(({ attribs }) => attribs['src']!.split('/').at(-1)!),
    inline: ({ $ }) => $('script:not([src], [type="application/ld+json"])').toArray().reduce((sum, script) => sum + sent($(script).text()), 0),
  };
}

const imports = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))];
