import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Folders of the project that hold nothing anyone wrote for it. */
export const notOurs: ReadonlySet<string> = new Set(['.astro', '.cache', '.git', 'coverage', 'dist', 'dist-share', 'downloads', 'node_modules']);

export interface TextFile {
  /** Path from the project's folder, with `/` between folders. */
  path: string;
  text: string;
}

/** The paths of all files that were written for the project. */
export function projectFiles(): string[] {
  return readdirSync(projectFolder, { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(projectFolder, entry.name), { recursive: true, withFileTypes: true }).filter((below) => below.isFile())
        : [entry],
    )
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The project's files whose path is like that, with their text. */
export function projectTexts(path: RegExp): TextFile[] {
  return projectFiles()
    .filter((file) => path.test(file))
    .map((file) => ({ path: file, text: readFileSync(join(projectFolder, file), 'utf8') }));
}
