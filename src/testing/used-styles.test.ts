import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './project.ts';

const folder = join(projectFolder, 'src');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('testing/') && !/\.test\.ts$/u.test(file));
const textsOf = (end: RegExp): string[] => files.filter((file) => end.test(file)).map((file) => readFileSync(join(folder, file), 'utf8'));

/** Words in quotation marks, but for paths, and in lists of classes: classes as pages and scripts write them. */
const quoted = (text: string): string[] => [...(text.match(/(["'`])(?:(?!\1|\n).)*\1/gu) ?? []), ...(text.match(/class:list=\{\[[^\]]*\]\}/gu) ?? [])].filter((one) => !one.includes('/')).flatMap((one) => one.match(/[\w-]+/gu) ?? []);

test('every class that styles are for is written by some page, component or script', () => {
  const styles = [...textsOf(/\.css$/u), ...textsOf(/\.astro$/u).flatMap((text) => text.match(/<style[^>]*>.*?<\/style>/gsu) ?? [])].map((text) => text.replace(/\/\*.*?\*\//gsu, ''));
  const selectors = styles.flatMap((text) => [...text.matchAll(/([^{}@;]+)\{/gu)].map(([, selector]) => selector!));
  const classes = new Set(selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name]) => name!)));
  const sources = textsOf(/\.(?:astro|ts)$/u).map((text) => text.replace(/<style[^>]*>.*?<\/style>/gsu, ''));
  const written = new Set(sources.flatMap(quoted));
  // `share-${shown}` writes all that begin so.
  const begun = [...new Set(sources.flatMap((text) => [...text.matchAll(/[`\s"']([a-z][\w-]*-)\$\{/gu)].map(([, begin]) => begin!)))];
  const ended = [...new Set(sources.flatMap((text) => [...text.matchAll(/\$\{\w+\}(-[\w-]+)/gu)].map(([, end]) => end!)))];
  const isWritten = (name: string): boolean => written.has(name) || begun.some((begin) => name.startsWith(begin)) || ended.some((end) => name.endsWith(end));
  expect(classes.size).toBeGreaterThan(200);
  expect([...classes].filter((name) => !isWritten(name)).sort()).toEqual([]);
});
