import { describe, expect, test } from 'vitest';
import { projectFiles, projectTexts } from './project.ts';
import type { TextFile } from './project.ts';
import { withoutComments } from './source-text.ts';

/** Names that say nothing of what is in a folder. */
const emptyNames = /^(?:utils?|libs?|helpers?|common)$/;

/** Where a file lies on somebody's machine. An address on the web may have such a path too: it follows a host. */
const machinePath = /(?<![\w.~:)\]}/-])\/(?:home|Users|root|tmp|work|mnt|var\/folders)\/\w/;

/** Where packages are downloaded from. */
const registryHost = /\b(?:registry|npm|mirrors?|pypi)\.[\w-]+(?:\.[\w-]+)*\.(?:com|org|cn|io|net)\b|\b[\w-]*npmmirror\.com\b/i;

const exactVersion = /^(?:npm:[@\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

const textFile = /(?:\.(?:astro|css|html|js|json|md|mdx|mjs|svg|ts|txt|ya?ml)|^\.ci\/.*)$/;

const textOf = (path: string): string => projectTexts(new RegExp(`^${RegExp.escape(path)}$`))[0]?.text ?? '';

interface LockedPackage {
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lockedPackages = (): Record<string, LockedPackage> =>
  (JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages;

const dependencies = (): [name: string, version: string][] => {
  const file = JSON.parse(textOf('package.json')) as Record<string, Record<string, string> | undefined>;
  return Object.entries({ ...file['dependencies'], ...file['devDependencies'] });
};

/** The lines of the files that match, as `path:line`. */
function linesLike(pattern: RegExp, files: readonly TextFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test('every folder has a name that says what is in it', () => {
  const folders = new Set(projectFiles().flatMap((path) => path.split('/').slice(0, -1)));
  expect(folders).toContain('testing');
  expect([...folders].filter((name) => emptyNames.test(name))).toEqual([]);
});

// What is imported belongs to the test that runs at that moment, which may be another one: its folder would be taken away.
test('tests that run at the same time clear up by their own context', () => {
  const imported = /import \{[^}]*\bonTestFinished\b[^}]*\} from 'vitest'/;
  const together = projectTexts(/^src\/.*\.(?:test|serving)\.ts$/).filter(({ text }) => /\b(?:test|describe)\.concurrent\b/.test(text));
  expect(together.length).toBeGreaterThan(0);
  expect(together.filter(({ text }) => imported.test(text)).map(({ path }) => path)).toEqual([]);
});

describe('dependencies', () => {
  test('are named with exact versions', () => {
    expect(dependencies().length).toBeGreaterThan(0);
    expect(dependencies().filter(([, version]) => !exactVersion.test(version))).toEqual([]);
  });

  test('each have a line in docs/dependencies.md', () => {
    const lines = textOf('docs/dependencies.md').split('\n');
    const named = (name: string): boolean => lines.some((line) => line.split(/[\s|`()[\],:：，、]+/).includes(name));
    expect(dependencies().map(([name]) => name).filter((name) => !named(name))).toEqual([]);
  });

  test('are locked without saying where they were downloaded from', () => {
    const packages = Object.values(lockedPackages());
    expect(packages.length).toBeGreaterThan(1);
    expect(packages.flatMap(({ resolved }) => (resolved?.includes('://') ? [resolved] : []))).toEqual([]);
  });

  // An installation from the lockfile refuses it otherwise, also for packages of other systems.
  test('are locked with everything they need themselves', () => {
    const packages = lockedPackages();
    const locked = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
    const needed = Object.values(packages).flatMap((one) => Object.keys({ ...one.dependencies, ...one.optionalDependencies }));
    expect(needed.length).toBeGreaterThan(0);
    expect([...new Set(needed)].filter((name) => !locked.has(name))).toEqual([]);
  });
});

describe('the project speaks only of itself', () => {
  const files = projectTexts(textFile).filter(({ path }) => path !== 'package-lock.json');

  test('without paths of a machine', () => {
    expect(linesLike(machinePath, files)).toEqual([]);
  });

  test('without hosts of package registries', () => {
    expect(linesLike(registryHost, files)).toEqual([]);
  });

  test.each([
    [machinePath, ['', 'home', 'someone', 'file.txt'].join('/')],
    [machinePath, `"${['', 'tmp', 'x'].join('/')}"`],
    [registryHost, ['https:', '', ['registry', 'packages', 'org'].join('.'), 'x'].join('/')],
  ])('%s finds %s', (pattern, line) => {
    expect(linesLike(pattern, [{ path: 'a', text: `first\n${line}` }])).toEqual(['a:2']);
  });

  test.each(['https://example.gov.cn/home/x.html', './home/x', '[/work]', '`/20xx/19/`'])('and “%s” is neither', (line) => {
    expect(linesLike(machinePath, [{ path: 'a', text: line }])).toEqual([]);
    expect(linesLike(registryHost, [{ path: 'a', text: line }])).toEqual([]);
  });
});

describe('the program knows no particular plan', () => {
  const taskFile = /^content\/plans\/([^/]+)\/tasks\/[^/]+\.mdx$/;
  const editions = Map.groupBy(
    projectFiles().flatMap((path) => taskFile.exec(path)?.[1] ?? []),
    (edition) => edition,
  );
  const isProgram = /^(?:src\/.*\.(?:ts|astro)|[^/]+\.(?:mjs|ts))$/;
  const program = projectTexts(isProgram)
    .filter(({ path }) => !/\.test\.ts$|\/specimens?\.ts$|^src\/testing\//.test(path))
    .map(({ path, text }) => ({ path, text: withoutComments(path, text) }));

  /** A year may stand in a sentence as an example; a masked one comes from nowhere but the plan. */
  const namesEdition = (edition: string): RegExp =>
    /^\d+$/.test(edition) ? new RegExp(`(?<=['"\`/])${edition}(?=['"\`/-])`) : new RegExp(RegExp.escape(edition));

  const namesCount = (count: number): RegExp =>
    new RegExp(`(?<![\\w.])${count}\\s*(?:项|条|个?任务|tasks?\\b)|[=<>]\\s*${count}(?![\\w.])`);

  const files = (pattern: RegExp): string[] => program.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test('neither by its edition nor by the number of its tasks', () => {
    expect(editions.size).toBeGreaterThan(0);
    expect(program.length).toBeGreaterThan(0);
    for (const [edition, tasks] of editions) {
      expect([edition, files(namesEdition(edition))]).toEqual([edition, []]);
      expect([tasks.length, files(namesCount(tasks.length))]).toEqual([tasks.length, []]);
    }
  });

  test('and would be found out', () => {
    const code = withoutComments('a.ts', "/** 20yy */\nconst a = '20yy年'; // 20zz\nif (b.length === 7) c('共7项', /x\\/20yy/u);");
    expect(code.match(/20yy/g)).toHaveLength(2);
    expect(code).not.toContain('20zz');
    expect(namesCount(7).test(code)).toBe(true);
    expect(namesCount(7).test('padding: 7px; x.slice(7, 17)')).toBe(false);
    expect(namesEdition('2031').test("'/2031/'")).toBe(true);
    expect(namesEdition('2031').test("'例如 2031。'")).toBe(false);
    const markup = withoutComments('a.astro', "---\n// 20zz\nconst a = 1;\n---\n<!-- 20zz --><p>20yy{/* 20zz */}</p>");
    expect(markup).toContain('20yy');
    expect(markup).not.toContain('20zz');
  });
});
