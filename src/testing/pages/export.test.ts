import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, test } from 'vitest';
import { planDataPath, schemaPath, taskFilePath, type TaskFormat } from '../../export/address.ts';
import type { BlockData, PlanData, SentenceData, TaskData } from '../../export/schema.ts';
import { parseAddress } from '../../plan/address-parse.ts';
import { builtSite } from '../built-site.ts';
import type { SharedSite } from '../built-site.ts';
import { fileAt, hasFile, origin, pageAt, pathWithin } from './site-pages.ts';
import { contentOf, currentSource, readSources, tasksIn } from './source-reading.ts';

const sentencesIn = (blocks: readonly BlockData[]): SentenceData[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
const paragraphsIn = (blocks: readonly BlockData[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.sentences.map(({ text }) => text).join('')] : []));

const markdown = unified().use(remarkParse).use(remarkGfm);
const words = (node: RootContent): string =>
  ('value' in node ? node.value : 'children' in node ? node.children.map((child) => words(child)).join('') : '');

describe.each(['real', 'real-under-base', 'fictional', 'two-years'] as const)('the data files of the %s site', (name) => {
  const plans = readSources(contentOf(name));
  const tasks = plans.flatMap((plan) => tasksIn(plan).map(({ id }) => ({ edition: plan.edition, id })));
  let site: SharedSite;

  beforeAll(async () => {
    site = await builtSite(name);
  });

  const read = (path: string): string => readFileSync(fileAt(site, path), 'utf8');
  const taskFile = ({ edition, id }: typeof tasks[0], format: TaskFormat): string => read(taskFilePath(edition, id, format));
  const dataOf = (task: typeof tasks[0]): TaskData => JSON.parse(taskFile(task, 'json')) as TaskData;
  const planOf = (edition: string): PlanData => JSON.parse(read(planDataPath(edition))) as PlanData;

  test('have the sentences of each task’s page, with the same numbers', () => {
    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) {
      const { $ } = pageAt(site, `/${task.edition}/${task.id}/`);
      const shown = $('.plan-text .sentence').toArray().map((element) => [$(element).attr('id'), $(element).text()]);
      expect(shown.length).toBeGreaterThan(0);
      expect(sentencesIn(dataOf(task).task.blocks).map(({ id, text }) => [id, text])).toEqual(shown);
    }
  });

  test('are the same text as JSON, as Markdown and as plain text', () => {
    for (const task of tasks) {
      const { task: { number, title, blocks } } = dataOf(task);
      const expected = [`${number}. ${title.text}`, ...paragraphsIn(blocks)];
      expect(taskFile(task, 'txt').split('\n\n').slice(0, expected.length)).toEqual(expected);
      expect(markdown.parse(taskFile(task, 'md')).children.slice(0, expected.length).map(words)).toEqual(expected);
    }
  });

  test('say where masks are, and only there', () => {
    const marked = tasks.flatMap((task) => {
      const page = pageAt(site, `/${task.edition}/${task.id}/`).$('.plan-text .sentence .mask').length;
      const masks = sentencesIn(dataOf(task).task.blocks).flatMap(({ text, masks: all }) => all.map((mask) => {
        expect(text.slice(mask.start, mask.end)).toBe(mask.text);
        return mask;
      }));
      expect([task.id, masks.length]).toEqual([task.id, page]);
      return masks;
    });
    expect(marked.length).toBeGreaterThan(0);
  });

  test('hold each task in the file of its plan as in its own', () => {
    for (const { edition } of plans) {
      const own = tasks.filter((task) => task.edition === edition).map((task) => dataOf(task).task);
      expect(planOf(edition).parts.flatMap((part) => part.tasks)).toEqual(own);
    }
  });

  test('fit the schemas beside them, which know the addresses they stand at', () => {
    const schemas = (['plan', 'task'] as const).map((kind) => JSON.parse(read(schemaPath(kind))) as { $id: string });
    expect(schemas.map(({ $id }) => pathWithin(site, new URL($id)))).toEqual([schemaPath('plan'), schemaPath('task')]);
    const [ofPlan, ofTask] = schemas.map((schema) => new Ajv2020({ strict: true, validateFormats: false }).compile(schema));
    for (const { edition } of plans) {
      ofPlan!(planOf(edition));
      expect(ofPlan!.errors).toBeNull();
      expect(planOf(edition).$schema).toBe(schemas[0]!.$id);
    }
    for (const task of tasks) {
      ofTask!(dataOf(task));
      expect(ofTask!.errors).toBeNull();
      expect(dataOf(task).$schema).toBe(schemas[1]!.$id);
    }
  });

  test('give every sentence of a plan an address that leads to it, and every task’s a code that means it', () => {
    for (const { edition } of plans) {
      const data = planOf(edition);
      const book = { editions: [{ id: edition, current: true, parts: data.parts, tasks: data.parts.flatMap((part) => part.tasks.map((task) => ({ ...task, sentences: 0 }))) }] };
      const owners = [
        ...[data.introduction, ...data.appendices].map(({ blocks }) => blocks),
        ...data.parts.flatMap((part) => [part.opening, ...part.sections.map(({ opening }) => opening), ...part.tasks.map(({ blocks }) => blocks)]),
      ];
      const sentences = owners.flatMap(sentencesIn);
      expect(sentences.length).toBeGreaterThan(0);
      const pages = Map.groupBy(sentences, ({ address }) => pathWithin(site, new URL(address))!);
      for (const [path, all] of pages) {
        const { $ } = pageAt(site, path);
        expect(all.map(({ id, address }) => [new URL(address).hash, $(`[id="${id}"]`).text().trim()])).toEqual(all.map(({ id, text }) => [`#${id}`, text]));
        for (const { address, code, number } of all) {
          const meant = parseAddress(address, book);
          expect(meant).toMatchObject({ edition, sentence: number });
          if (code !== undefined) expect(parseAddress(code, book)).toEqual(meant);
        }
      }
    }
  });

  test('say of each term where the pages mark it', () => {
    for (const { edition } of plans) {
      const { parts, terms } = planOf(edition);
      const texts = new Map<string, string>(parts.flatMap((part) => part.tasks.flatMap((task) => [
        [`${task.id}#title`, task.title.text] as const, ...sentencesIn(task.blocks).map(({ id, text }) => [`${task.id}#${id}`, text] as const),
      ])));
      expect(terms.length).toBeGreaterThan(0);
      for (const task of tasks.filter((one) => one.edition === edition)) {
        const { $ } = pageAt(site, `/${edition}/${task.id}/`);
        const marked = $('.plan-text .sentence a.term').toArray().map((link) => [new URL($(link).attr('href')!, origin).pathname, $(link).text()]);
        const listed = terms.flatMap(({ address, places }) => places.filter(({ passage }) => passage.startsWith(`${task.id}#s`))
          .map(({ passage, start, end }) => [new URL(address).pathname, texts.get(passage)!.slice(start, end)]));
        expect(listed.sort()).toEqual(marked.sort());
      }
    }
  });

  test('are named by the page of each task', () => {
    for (const { edition, id } of tasks) {
      const { $ } = pageAt(site, `/${edition}/${id}/`);
      expect($('link[rel=alternate][type="application/json"]').attr('href')).toBe(`${site.base}${edition}/${id}.json`);
    }
  });

  test('are told to language models: every plan, and every task of the current one', () => {
    const text = read('/llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n/u);
    const paths = [...text.matchAll(/\]\((\S+)\)/gu)].map(([, address]) => pathWithin(site, new URL(address!)));
    expect(paths.filter((path) => path === undefined || !hasFile(site, path))).toEqual([]);
    const { edition } = currentSource(contentOf(name));
    expect(paths.filter((path) => path?.endsWith('.md'))).toEqual(tasks.filter((task) => task.edition === edition).map(({ id }) => `/${edition}/${id}.md`));
    expect(paths.filter((path) => path?.endsWith('.json'))).toEqual(expect.arrayContaining(plans.map((plan) => `/${plan.edition}/plan.json`)));
  });

  test('are explained on a page that names them', () => {
    const { $ } = pageAt(site, '/about/data/');
    const links = new Set($('main a').toArray().map((link) => $(link).attr('href')));
    for (const path of [...plans.map(({ edition }) => planDataPath(edition)), '/llms.txt', schemaPath('plan'), schemaPath('task')]) {
      expect([path, links.has(`${site.base}${path.slice(1)}`)]).toEqual([path, true]);
    }
    const example = JSON.parse($('.data-example').first().text()) as TaskData;
    expect(example.version).toBe(planOf(currentSource(contentOf(name)).edition).version);
  });
});

describe('the data files of a plan that was revised', () => {
  const [{ edition } = { edition: '' }] = readSources(contentOf('revised'));
  let site: SharedSite;
  let data: PlanData;

  beforeAll(async () => {
    site = await builtSite('revised');
    data = JSON.parse(readFileSync(fileAt(site, planDataPath(edition)), 'utf8')) as PlanData;
  });

  test('say which wording they hold, and since when', () => {
    const tasks = data.parts.flatMap((part) => part.tasks);
    expect(data.published).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(tasks.filter(({ wording }) => wording === undefined)).toEqual([]);
    const revised = tasks.filter(({ wording }) => wording!.revision > 1);
    expect(revised.length).toBeGreaterThan(0);
    for (const { id, wording } of revised) {
      expect([id, wording!.date > data.published!]).toEqual([id, true]);
      const pageOf = (revision: number): boolean => hasFile(site, `/${edition}/${id}/r${revision}/`);
      expect([id, pageOf(wording!.revision - 1), pageOf(wording!.revision)]).toEqual([id, true, false]);
    }
  });

  test('keep the numbers of their sentences, which run on no longer', () => {
    const tasks = data.parts.flatMap((part) => part.tasks);
    for (const { id, blocks } of tasks) {
      const { $ } = pageAt(site, `/${edition}/${id}/`);
      const shown = $('.plan-text .sentence').toArray().map((element) => [$(element).attr('id'), $(element).text()]);
      expect(sentencesIn(blocks).map((sentence) => [sentence.id, sentence.text])).toEqual(shown);
    }
    expect(tasks.some(({ blocks }) => sentencesIn(blocks).some(({ number }, index) => number !== index + 1))).toBe(true);
  });
});
