import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectTexts } from './project.ts';
import type { TextFile } from './project.ts';
import { importsOf } from './source-text.ts';

/** Each room of `src` and the rooms it may import besides its own files. Nobody imports pages or cli. */
const layers: Record<string, readonly string[]> = {
  plan: [],
  styles: [],
  record: ['plan'],
  site: ['plan', 'record', 'cite'],
  markdown: ['plan'],
  edition: ['plan', 'record', 'markdown', 'wording'],
  importer: ['plan', 'record', 'markdown', 'edition'],
  emendation: ['plan', 'record'],
  account: ['plan', 'record', 'emendation'],
  glossary: ['plan', 'record'],
  register: ['plan', 'record', 'glossary'],
  search: ['plan'],
  share: ['plan', 'cite'],
  wording: ['plan'],
  ledger: ['plan', 'record', 'wording'],
  lineage: ['plan', 'record', 'wording'],
  cite: ['plan'],
  memo: ['plan', 'wording', 'cite'],
  export: ['plan', 'ledger', 'cite'],
  feed: [],
  manifest: [],
  offline: ['search'],
  serving: [],
  article: ['plan', 'record', 'markdown', 'feed'],
  paper: ['plan'],
  printer: ['plan'],
  checks: ['plan'],
  compliance: ['plan', 'site', 'ledger', 'article', 'checks'],
  archive: ['plan', 'record', 'site', 'edition', 'importer', 'emendation', 'account', 'glossary', 'register', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'article', 'share', 'paper', 'manifest'],
  data: ['plan', 'site', 'emendation', 'account', 'glossary', 'register', 'search', 'share', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'article', 'feed', 'compliance', 'archive', 'paper'],
  'content.config.ts': ['plan', 'article', 'archive'],
  threads: [],
  press: ['archive', 'compliance', 'threads'],
  integrations: ['plan', 'site', 'glossary', 'search', 'share', 'ledger', 'checks', 'article', 'compliance', 'archive', 'paper', 'offline', 'serving', 'press', 'threads'],
  cli: ['plan', 'record', 'site', 'markdown', 'edition', 'importer', 'emendation', 'account', 'glossary', 'search', 'share', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'article', 'compliance', 'checks', 'archive', 'paper', 'printer', 'serving', 'manifest'],
  client: ['plan', 'search', 'share', 'wording', 'cite', 'memo', 'offline'],
  components: ['plan', 'glossary', 'register', 'search', 'share', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'article', 'compliance', 'data', 'client', 'styles', 'paper', 'offline'],
  layouts: ['plan', 'glossary', 'register', 'search', 'share', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'article', 'compliance', 'data', 'client', 'styles', 'components', 'paper'],
  pages: ['plan', 'glossary', 'register', 'search', 'share', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'article', 'feed', 'compliance', 'data', 'client', 'styles', 'components', 'layouts', 'paper', 'offline', 'serving'],
};

/** Rooms that know nothing of disks, processes and the site builder. */
const pureRooms = ['plan', 'record', 'site', 'markdown', 'edition', 'importer', 'emendation', 'account', 'glossary', 'register', 'search', 'share', 'wording', 'ledger', 'lineage', 'cite', 'memo', 'export', 'feed', 'article', 'checks', 'compliance', 'paper', 'offline', 'serving', 'manifest'];
const impure = /^(?:node:)?(?:fs|child_process)(?:\/|$)|^astro(?:[:/]|$)/;

/** Where the site builder's content is taken in. */
const contentRooms = ['data', 'content.config.ts'];

/** Specimens are what tests of one room share. */
const exempt = /\.test\.ts$|\/specimens?\.ts$|\.d\.ts$|^src\/testing\//;

const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** What is wrong with the imports of these files, one line each. */
function violations(files: readonly TextFile[]): string[] {
  return files
    .filter(({ path }) => !exempt.test(path))
    .flatMap(({ path, text }) => {
      const room = roomOf(path);
      if (!(room in layers)) return [`${path} is in no known room`];
      return importsOf(path, text)
        .filter((wanted) => !mayImport(path, wanted))
        .map((wanted) => `${path} imports ${wanted}`);
    });
}

function mayImport(path: string, wanted: string): boolean {
  const room = roomOf(path);
  if (wanted.startsWith('astro:content')) return contentRooms.includes(room);
  if (/^[./]/.test(wanted)) {
    const target = wanted.startsWith('/') ? wanted.slice(1) : posix.join(posix.dirname(path), wanted);
    if (target === 'package.json') return true;
    if (!target.startsWith('src/')) return false;
    return roomOf(target) === room || (layers[room] ?? []).includes(roomOf(target));
  }
  return !(pureRooms.includes(room) && impure.test(wanted));
}

test('imports run one way through the rooms', () => {
  const files = projectTexts(/^src\/.*\.(?:ts|astro)$/);
  expect(files.length).toBeGreaterThan(0);
  expect(violations(files)).toEqual([]);
});

test('every room a room may import has a row of its own', () => {
  expect(Object.values(layers).flat().filter((room) => !(room in layers))).toEqual([]);
});

describe('a wrong import is found', () => {
  test.each([
    ['upwards', 'src/plan/a.ts', "import { b } from '../search/b.ts';"],
    ['upwards as a type', 'src/plan/a.ts', "import type { B } from '../search/b.ts';"],
    ['upwards by re-export', 'src/plan/a.ts', "export { b } from '../search/b.ts';"],
    ['upwards, dynamically', 'src/client/a.ts', "const b = await import('../data/b.ts');"],
    ['upwards by a pattern', 'src/components/a.astro', "---\nconst pages = import.meta.glob('../pages/*.astro');\n---"],
    ['across', 'src/glossary/a.ts', "import { b } from '../search/b.ts';"],
    ['of a page', 'src/layouts/a.astro', "---\nimport Page from '../pages/index.astro';\n---\n<Page />"],
    ['in a script of a component', 'src/components/a.astro', "<p></p><script>import '../archive/b.ts';</script>"],
    ['of something outside the source', 'src/data/a.ts', "import plan from '../../content/plan.yaml';"],
    ['of tests', 'src/plan/a.ts', "import { b } from '../testing/b.ts';"],
    ['of the disk in a pure room', 'src/importer/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['of processes in a pure room', 'src/checks/a.ts', "import { spawn } from 'child_process';"],
    ['of the site builder in a pure room', 'src/share/a.ts', "import { z } from 'astro/zod';"],
    ['of the content outside its rooms', 'src/pages/a.astro', "---\nimport { getCollection } from 'astro:content';\n---"],
    ['in a room nobody knows', 'src/attic/a.ts', ''],
  ])('%s', (_case, path, text) => {
    expect(violations([{ path, text }])).toHaveLength(1);
  });

  test('and a right one is not', () => {
    const allowed = [
      { path: 'src/plan/a.ts', text: "import { b } from './b.ts'; // import '../pages/x.ts'\nconst s = \"import '../cli/x.ts'\";" },
      { path: 'src/search/a.ts', text: "import { join } from 'node:path'; import { tasksOf } from '../plan/model.ts';" },
      { path: 'src/archive/a.ts', text: "import { readFile } from 'node:fs/promises';" },
      { path: 'src/content.config.ts', text: "import { defineCollection } from 'astro:content';" },
      { path: 'src/pages/a/b.astro', text: "---\nimport Page from '../../layouts/Page.astro';\n---\n<Page />" },
      { path: 'src/plan/a.test.ts', text: "import { b } from '../testing/b.ts';" },
    ];
    expect(violations(allowed)).toEqual([]);
  });
});
