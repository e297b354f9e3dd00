import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from '../../data/licences.ts';
import { projectFolder } from '../project.ts';
import { conditions, permissive, unstated } from './terms.ts';

/** A package that an installation brings. */
export interface Installed {
  name: string;
  /** As an SPDX expression; nothing where the package states none. */
  licence: string | undefined;
  isForDevelopment: boolean;
  /** Whether package.json names it. */
  isDirect: boolean;
}

interface Locked {
  name?: string;
  license?: string;
  dev?: boolean;
}

const readJson = <Content>(file: string): Content => JSON.parse(readFileSync(join(projectFolder, file), 'utf8')) as Content;

/** All packages of the lockfile, by name; it copies the licence from each package's own package.json, other systems' packages too. */
export function lockedPackages(): Installed[] {
  const { dependencies, devDependencies } = readJson<Record<string, Record<string, string>>>('package.json');
  const direct = new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
  const found = new Map<string, Installed>();
  for (const [place, { license, dev = false }] of Object.entries(readJson<{ packages: Record<string, Locked> }>('package-lock.json').packages)) {
    if (place === '') continue;
    const name = place.replace(/^.*node_modules\//u, '');
    const key = `${name} ${license ?? ''}`;
    const isDirect = direct.has(name) && place === `node_modules/${name}`;
    found.set(key, { name, licence: license, isForDevelopment: dev && (found.get(key)?.isForDevelopment ?? true), isDirect: isDirect || found.get(key)?.isDirect === true });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a package's licence says, or what stands for it where it states none. */
export const licenceOf = ({ name, licence }: Installed): string | undefined => licence ?? unstated.find(({ names }) => names.test(name))?.licence;

/** Whether one may do with it what the project does: an expression allows what one of its OR allows, and only what all of its AND allow. */
export function isAllowed(one: Installed): boolean {
  const licence = licenceOf(one)?.replace(/^\((.*)\)$/u, '$1');
  if (licence === undefined) return false;
  return licence.split(' OR ').some((choice) => choice.split(' AND ').every((term) => permissive.includes(term)
    || conditions.some(({ licence: named, names }) => named === term && names.test(one.name))));
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const code = (text: string): string => `\`${text}\``;

/** What the table says of the name of a package for one system among many. */
const family = (name: string): string => name.replace(/-(?:android|darwin|freebsd|linux|linuxmusl|netbsd|openbsd|openharmony|sunos|win32|aix|wasm32|windows)(?:-.*)?$/u, '-…').replace(/^(@pagefind|@esbuild)\/.*$/u, '$1/…');

/** docs/licences.md. */
export function licencesText(packages: readonly Installed[]): string {
  const known = (one: Installed): string => licenceOf(one) ?? 'unknown';
  const shipped = new Map(packages.map((one) => [one.name, known(one)]));
  const groups = [...Map.groupBy(packages.filter(({ isForDevelopment }) => !isForDevelopment), known)].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Licences

The project itself is under the MIT licence (\`LICENSE\`). This list is written by \`npm run licences\` from \`package-lock.json\`;
\`src/testing/licences\` refuses licences nobody has looked at.

## What readers get

Their notices are in \`/licences.txt\` of the built site. Besides, scripts hold a few lines by which Vite (MIT) loads them when they are wanted.

${table(['package', 'licence', 'what'], shippedPackages.map(({ name, what }) => [code(name), shipped.get(name) ?? 'unknown', what]))}

Pages bring no fonts. Pictures hold outlines of letters of Noto Sans SC and Noto Serif SC, and PDF files parts of fonts of the machine that
makes them or of these; the SIL Open Font License 1.1 lets documents made with its fonts be under any licence. Pinyin is written by
\`pinyin-pro\` (MIT) while the site is built; readings of words are not its work.

## Direct dependencies

${table(['package', 'licence', 'for'], packages.filter(({ isDirect }) => isDirect).map((one) => [code(one.name), known(one), one.isForDevelopment ? 'development and tests' : 'building']))}

## Everything that building needs

Packages that those bring along included, other systems' too; what only tests need is not.

${table(['licence', 'packages', 'names'], groups.map(([licence, some]) => {
    const names = [...new Set(some.map(({ name }) => family(name)))];
    return [licence, String(some.length), names.length > 40 ? '' : names.map(code).join(' ')];
  }))}

## Licences with conditions

${conditions.map(({ licence, packages: which, reason }) => `- **${licence}** (${which}): ${reason}`).join('\n')}

## Packages that state none

${unstated.map(({ packages: which, licence, reason }) => `- ${which}: ${licence}; ${reason}`).join('\n')}
`;
}
