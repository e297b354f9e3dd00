import { extname } from 'node:path';
import ts from 'typescript';

/**
 * What the text of a TypeScript or Astro file imports: `import`, `export … from`, `import()`, and the
 * patterns of `import.meta.glob`, as they are written.
 */
export function importsOf(path: string, text: string): string[] {
  return scriptsOf(path, text).flatMap((script) => [
    ...ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
    ...globsOf(script),
  ]);
}

/** The program text of a file without its comments; of an Astro file, its markup too. */
export function withoutComments(path: string, text: string): string {
  const scripts = scriptsOf(path, text);
  const markup = scripts.reduce((rest, script) => rest.replace(script, ''), text);
  return [...scripts.map(stripComments), markup.replace(/<!--.*?-->|\/\*.*?\*\//gs, '')].join('\n');
}

function scriptsOf(path: string, text: string): string[] {
  if (extname(path) !== '.astro') return [text];
  const frontmatter = /^\s*---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '';
  const elements = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [frontmatter, ...elements];
}

function globsOf(script: string): string[] {
  const calls = script.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|(['"`]).*?\2)/gs);
  return [...calls].flatMap((call) => [...(call[1] ?? '').matchAll(/(['"`])!?(.*?)\1/g)].map((match) => match[2] ?? ''));
}

function stripComments(script: string): string {
  const file = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length === 0) words.push(node.getText(file));
    children.forEach(visit);
  };
  visit(file);
  return words.join(' ');
}
