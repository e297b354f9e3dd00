import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RootContent } from 'mdast';
import { parse } from 'yaml';
import { importEdition } from '../../archive/import-edition.ts';
import { readIssuedEdition } from '../../archive/edition.ts';
import { recordRevision } from '../../archive/ledger-revision.ts';
import { recordPublished } from '../../archive/ledger-writing.ts';
import { partFrontMatter } from '../../markdown/front-matter.ts';
import { writeMdx } from '../../markdown/syntax.ts';
import { registerKinds } from '../../register/schema.ts';
import { attemptsOn, packed, type Attempt } from './attempts.ts';
import type { Value } from './fields.ts';
import { edition, hostileText } from './hostile-document.ts';
import { articleBody, asYaml, editorsInputs, hostileRows, mdxText, programsInputs, recordsIn, termFile, type Fields } from './inputs.ts';
import { writtenPayloads } from './payloads.ts';

/** The plan that programs' files are tried with: small, so that it is read fast. */
const smallText = '灯塔2039年工作要点\n引言写着灯塔。\n一、管好灯塔\n1.建灯塔\n每年建灯塔3座,写明**镇。\n灯塔在后。（责任单位：某科）\n某某灯塔\n2039年1月2日\n';

const put = async (content: string, file: string, text: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(content, file)), { recursive: true });
  await writeFile(join(content, file), text);
};

const importInto = async (content: string, text: string): Promise<void> => {
  await put(content, 'site.yaml', asYaml(recordsIn('site')[0]!));
  await importEdition({ content, edition, document: { file: '要点.txt', bytes: Buffer.from(text) } });
};

/** Rewrites a file of the edition. */
async function change(content: string, name: string, by: (record: Fields) => Fields): Promise<void> {
  const file = `plans/${edition}/${name}`;
  const text = await readFile(join(content, file), 'utf8');
  const { yaml, body } = name.endsWith('.mdx') ? partFrontMatter(text) : { yaml: text, body: '' };
  const record = asYaml(by(parse(yaml) as Fields));
  await put(content, file, name.endsWith('.mdx') ? `---\n${record}---\n${body}` : record);
}

/** A body with every payload wherever an article may have words, but for those that Markdown makes links of: they are refused. */
const hostileBody = writeMdx({ type: 'root', children: writtenPayloads.filter(({ text }) => !/:\/\/|@/u.test(text)).flatMap(({ text }): RootContent[] => {
  const words = { type: 'text', value: text } as const;
  return [
    { type: 'heading', depth: 2, children: [words] },
    { type: 'paragraph', children: [{ type: 'text', value: '灯：' }, words, { type: 'link', url: '1#s1', children: [words] }, { type: 'inlineCode', value: text }, { type: 'image', url: 'deng-0/lamp.png', alt: text }] },
  ];
}) });

/** One grey point. */
export const lamp = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');

/** Writes a content folder with the small plan, recorded as published. */
export async function writeSmallContent(content: string): Promise<void> {
  await importInto(content, smallText);
  await recordPublished(content, '2039-01-03');
}

/**
 * Tries every payload in every field, and writes a content folder that holds all that is taken in.
 * @param folder an empty folder
 */
export async function writeHostileContent(folder: string): Promise<{ content: string; attempts: Attempt[] }> {
  const [content, small] = [join(folder, 'content'), join(folder, 'small')];
  await importInto(content, hostileText);
  await writeSmallContent(small);
  const { plan } = await readIssuedEdition(content, edition);
  const attempts: Attempt[] = [];
  const full = new Map<string, Value[]>();
  for (const input of [...editorsInputs(plan), ...await programsInputs(small)]) {
    const made = await attemptsOn(input);
    attempts.push(...made);
    full.set(input.name, await packed(input, made));
  }
  const held = (name: string): Fields[] => full.get(name) as Fields[];
  // A statement is an address or words: the words are more.
  const [site, wordy] = held('site.yaml') as [Fields, Fields];
  await put(content, 'site.yaml', asYaml({ ...site, statement: wordy['statement']! }));
  for (const [number, term] of held('glossary').entries()) {
    // No two terms may have a form in common, and none may except another's.
    const forms = number === 0 ? term['forms']! : [`灯塔的引言里写着${writtenPayloads[number]!.text}`];
    const except = term['except'] as string[] | undefined;
    await put(content, termFile(term), asYaml({ ...term, forms, ...(except && { except: except.map((words) => `${words}之外`) }) }));
  }
  const [{ happened: _, until: __, ...shared }, ...others] = held('updates') as [Fields, ...Fields[]];
  const [interpretation] = recordsIn('interpretations');
  await put(content, 'updates/deng-0.mdx', mdxText(held('updates')[0]!, hostileBody));
  await put(content, 'interpretations/deng-0.mdx', mdxText({ ...interpretation, ...shared }, hostileBody));
  for (const column of ['updates', 'interpretations']) await put(content, `${column}/deng-0/lamp.png`, lamp);
  for (const [number, update] of others.entries()) await put(content, `updates/deng-${number + 1}.mdx`, mdxText(update, articleBody));
  for (const kind of registerKinds) {
    const rows = held(`register: ${kind}`).flatMap(({ rows: some }, number) => (some as Fields[]).map((row) => (number === 0 ? row : { ...row, name: row['name']! })));
    await put(content, `registers/${edition}/${kind}.yaml`, asYaml({ ...held(`register: ${kind}`)[0]!, rows: [...rows, ...(kind === 'indicators' ? [] : hostileRows(kind))] }));
  }
  const [planFields, differences, report] = ['plan.yaml', 'emendations.yaml', 'import-report.yaml'].map((name) => held(name)[0]!) as [Fields, Fields, Fields];
  await change(content, 'plan.yaml', (own) => ({ ...own, issuance: planFields['issuance']!, ...hidingLike(own, planFields) }));
  await change(content, 'emendations.yaml', (own) => withNotes(own, differences));
  await change(content, 'import-report.yaml', (own) => ({ ...own, doubts: report['doubts']!, remarks: report['remarks']! }));
  for (const [number, { summary, subjects }] of held('tasks/01.mdx').entries()) {
    await change(content, `tasks/${String(number + 1).padStart(2, '0')}.mdx`, (own) => ({ ...own, summary: summary!, subjects: subjects! }));
  }
  await recordPublished(content, '2039-03-01');
  await revise(content);
  return { content, attempts };
}

const hidingLike = (own: Fields, { masks }: Fields): Fields => ({ masks: (own['masks'] as Fields[]).map((mask) => ({ ...mask, hides: (masks as Fields[])[0]!['hides']! })) });

function withNotes(own: Fields, { mask, slip }: Fields): Fields {
  const masks = own['mask'] as Fields & { places: Fields[] };
  const { reading } = (mask as { places: Fields[] }).places[0]!;
  return { ...own, mask: { ...masks, places: masks.places.map((place) => ({ ...place, reading: reading! })) }, slip: slip! };
}

/** A register is withdrawn and comes back, for hostile reasons. */
async function revise(content: string): Promise<void> {
  const file = join(content, 'registers', edition, 'projects.yaml');
  const hostile = writtenPayloads.map(({ text }) => text).join(' ');
  const about = { unit: 'projects', reason: hostile, approvedBy: hostile, date: '2039-03-02' };
  const text = await readFile(file);
  await rm(file);
  await recordRevision({ content, ...about, action: 'withdraw' });
  await writeFile(file, text);
  await recordRevision({ content, ...about, action: 'reinstate' });
}
