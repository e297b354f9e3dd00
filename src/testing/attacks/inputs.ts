import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { accountOf, accountProblems } from '../../account/account.ts';
import { readReport, reportFile, reportProblems } from '../../account/report.ts';
import { readIssuedEdition } from '../../archive/edition.ts';
import { readTextFiles } from '../../archive/folder.ts';
import { readProvenance } from '../../archive/provenance.ts';
import { articleKinds, kindsInOrder, type ArticleKind } from '../../article/kinds.ts';
import { parseArticle } from '../../article/parse.ts';
import { articleProblems } from '../../article/validate.ts';
import { assemblePlan } from '../../edition/assemble.ts';
import { planFile, readEditionFiles } from '../../edition/files.ts';
import { emendationFile, readEmendations } from '../../emendation/file.ts';
import { validateEmendations } from '../../emendation/validate.ts';
import { parseEntry } from '../../glossary/parse.ts';
import { slugOf } from '../../glossary/slug.ts';
import { validateGlossary } from '../../glossary/validate.ts';
import { readEditionLedger, readSiteLedger } from '../../ledger/file.ts';
import { readLineage } from '../../lineage/file.ts';
import { lineageProblems } from '../../lineage/validate.ts';
import { partFrontMatter } from '../../markdown/front-matter.ts';
import type { Plan } from '../../plan/model.ts';
import { ProblemError, type Problem } from '../../plan/problem.ts';
import { readRecord } from '../../record/read.ts';
import { parseRegister } from '../../register/parse.ts';
import { registerKinds, type RegisterKind } from '../../register/schema.ts';
import { registerProblems } from '../../register/validate.ts';
import { siteSchema } from '../../site/schema.ts';
import type { Value } from './fields.ts';
import { edition } from './hostile-document.ts';
import { writtenPayloads } from './payloads.ts';

/** A kind of record that is taken in. */
export interface Input {
  name: string;
  /** Records that are right and between them have every field. */
  records: readonly Value[];
  /** The only fields tried, where others have the same ones. */
  fields?: readonly string[];
  /** Everything a build finds wrong with such a record, by itself and held against the plan. */
  problemsOf: (record: Value) => Promise<readonly Problem[]>;
}

export type Fields = Record<string, Value>;

/** JSON is YAML too, and writes halves of characters so that a file can hold them. */
export const asYaml = (record: Value): string => `${JSON.stringify(record)}\n`;

export const mdxText = (record: Value, body: string): string => `---\n${asYaml(record)}---\n\n${body}\n`;

export const articleBody = '灯亮了，见[第一项](1)。';

export const recordsIn = (name: string): Fields[] =>
  parseAllDocuments(readFileSync(new URL(`records/${name}.yaml`, import.meta.url), 'utf8')).map((document) => document.toJS() as Fields);

async function problemsIn(read: () => readonly Problem[] | Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

/** For what throws all its problems. */
const none = (_read: unknown): Problem[] => [];

const longestName = 200;

/** Where a term's file lies; a wrong one is measured by the address of a right one. */
export const termFile = ({ term, pinyin }: Fields): string => `glossary/${slugOf(String(term), String(pinyin)) ?? 'deng-ta'}.yaml`;

/** What editors write beside a plan. */
export const editorsInputs = (plan: Plan): Input[] => [
  { name: 'site.yaml', records: recordsIn('site'), problemsOf: (record) => problemsIn(() => siteProblems(record as Fields)) },
  {
    name: 'glossary', records: recordsIn('glossary'),
    problemsOf: (record) => problemsIn(() => {
      const file = termFile(record as Fields);
      // What no disk could hold need not be refused.
      return file.length > longestName ? [{ kind: 'field-invalid', file }] : validateGlossary([parseEntry(asYaml(record), file)], [plan]);
    }),
  },
  ...kindsInOrder.map((kind) => articleInput(kind, plan)),
  ...registerKinds.map((kind) => registerInput(kind, plan)),
  {
    name: 'lineage', records: recordsIn('lineage'),
    problemsOf: (record) => problemsIn(() => lineageProblems(readLineage(asYaml(record), edition, 'lineage.yaml'), [plan, { ...plan, edition: '2038' }])
      // The record speaks of one task only; the others are missing, whatever else it says.
      .filter(({ kind }) => kind !== 'lineage-missing')),
  },
];

/** An edition that is not there is refused by who reads the whole folder; `refused/` shows it. */
function siteProblems(record: Fields): Problem[] {
  const { currentEdition } = readRecord(asYaml(record), siteSchema, 'site.yaml');
  return currentEdition === edition ? [] : [{ kind: 'field-invalid', file: 'site.yaml', field: 'currentEdition' }];
}

function articleInput(kind: ArticleKind, plan: Plan): Input {
  const { folder } = articleKinds[kind];
  const file = `${folder}/deng-ta.mdx`;
  return {
    name: folder, records: recordsIn(folder), ...(kind === 'interpretation' ? { fields: ['reviewBy'] } : {}),
    problemsOf: (record) => problemsIn(() => {
      const { article, problems } = parseArticle(mdxText(record, articleBody), kind, file);
      return [...problems, ...articleProblems(article, [plan], new Map())];
    }),
  };
}

function registerInput(kind: RegisterKind, plan: Plan): Input {
  const file = `registers/${edition}/${kind}.yaml`;
  return {
    name: `register: ${kind}`, records: recordsIn(kind),
    problemsOf: (record) => problemsIn(() => registerProblems(plan, { [kind]: parseRegister(asYaml(record), kind, file) })),
  };
}

/** Rows whose names are the plan's own hostile words. */
export const hostileRows = (kind: RegisterKind): Fields[] => writtenPayloads.map(({ text }) => ({
  ...(recordsIn(kind)[0]!['rows'] as Fields[])[0]!, name: text, places: { introduction: text }, ...(kind === 'projects' ? { work: text, stage: text } : {}),
}));

/**
 * What programs write and editors complete.
 * @param content a content folder with the edition, and its ledgers
 */
export async function programsInputs(content: string): Promise<Input[]> {
  const folder = join(content, 'plans', edition);
  const files = await readTextFiles(folder, /\.(?:mdx|yaml)$/u);
  const { plan } = await readIssuedEdition(content, edition);
  const { sourceText } = await readProvenance(folder, plan);
  const inFolder = (name: string, added: string): Input => {
    const { yaml, body } = name.endsWith('.mdx') ? partFrontMatter(files.get(name)!) : { yaml: files.get(name)!, body: '' };
    return {
      name, records: [{ ...parse(yaml) as Fields, ...recordsIn(added)[0] }],
      problemsOf: (record) => problemsIn(() => editionProblems(new Map([...files, [name, name.endsWith('.mdx') ? mdxText(record, body) : asYaml(record)]]), plan, sourceText)),
    };
  };
  const site = await readFile(join(content, 'ids.yaml'), 'utf8');
  return [
    inFolder('plan.yaml', 'plan'), inFolder('tasks/01.mdx', 'task'), inFolder('emendations.yaml', 'emendations'), inFolder('import-report.yaml', 'import-report'),
    { name: 'ledger of an edition', records: [parse(files.get('ids.yaml')!) as Value], problemsOf: (record) => problemsIn(() => none(readEditionLedger(asYaml(record), edition, 'ids.yaml'))) },
    { name: 'ledger of the site', records: [parse(site) as Value], problemsOf: (record) => problemsIn(() => none(readSiteLedger(asYaml(record), 'ids.yaml'))) },
  ];
}

/** What is wrong with an edition's files, read as from its folder (`src/archive/edition.ts`, `provenance.ts`) without one. */
function editionProblems(files: ReadonlyMap<string, string>, { source }: Plan, sourceText: string): Problem[] {
  const plan = assemblePlan(edition, readEditionFiles(files, edition), sourceText, edition);
  if (plan.source.file !== source.file || plan.source.sha256 !== source.sha256) return [{ kind: 'source-changed', file: planFile, field: 'source' }];
  const report = readReport(files.get(reportFile)!, reportFile);
  return [
    ...accountProblems(accountOf(plan, sourceText, report.discarded), sourceText, source.file),
    ...reportProblems(report, plan.source, sourceText, reportFile),
    ...validateEmendations(plan, readEmendations(files.get(emendationFile)!, emendationFile), emendationFile),
  ];
}
