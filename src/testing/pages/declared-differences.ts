import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cheerio, CheerioAPI } from 'cheerio';
import { parse } from 'yaml';
import { splitSentences } from '../../plan/sentences.ts';
import type { SitePage } from './site-pages.ts';
import { currentSource } from './source-reading.ts';
import type { SourcePlan } from './source-reading.ts';

type AnyNode = ReturnType<CheerioAPI> extends Cheerio<infer Node> ? Node : never;
type Text = Extract<AnyNode, { data: string }>;

/** Positions, counted from 1, of marks that pages show full-width, by the name of the sentence or title. */
type Widened = Record<string, number[]>;

/** What a full-width mark is in the source. */
const narrow: Record<string, string> = { '，': ',', '（': '(', '）': ')', '：': ':', '；': ';', '？': '?', '！': '!' };

const tableOf = (content: string, edition: string): { punctuation: { count: number; places: Widened } } =>
  parse(readFileSync(join(content, 'plans', edition, 'emendations.yaml'), 'utf8')) as ReturnType<typeof tableOf>;

/** How many marks an edition's table lists. */
export const declaredMarks = (content: string, edition: string): number =>
  Object.values(tableOf(content, edition).punctuation.places).flat().length;

/**
 * Gives a page the words of the source: undoes, mark by mark, what the edition's table declares, by a way of its own.
 * @returns how many marks were undone
 * @throws when a listed place holds no full-width mark
 */
export function undoDeclared({ $, path }: SitePage, content: string, edition: string): number {
  const { places } = tableOf(content, edition).punctuation;
  let undone = 0;
  for (const [name, element, kept] of namedElements($, path, edition)) {
    for (const position of places[name] ?? []) {
      undo($, element, position, kept, `${path}: ${name}`);
      undone += 1;
    }
  }
  return undone;
}

/** The elements of a page that hold a sentence or title, and what in them is not part of it. */
function namedElements($: CheerioAPI, path: string, edition: string): [name: string, element: Cheerio<AnyNode>, without: string][] {
  const own = path.startsWith(`/${edition}/`) ? path.slice(edition.length + 2, -1) : '';
  const owner = own === '' || own === 'all' ? 'introduction' : own;
  const leadsTo = (element: AnyNode): string =>
    new RegExp(`/${edition}/(.+)/$`).exec($(element).closest('a').attr('href') ?? $(element).find('a').attr('href') ?? '')?.[1] ?? '';
  const all = (selector: string, nameOf: (element: AnyNode) => string, without = '.unseen'): [string, Cheerio<AnyNode>, string][] =>
    $(selector).toArray().map((element) => [nameOf(element), $(element), without]);
  return [
    ...all('h1', () => (owner === 'introduction' ? 'title' : `${owner}#title`)),
    ...all('.sentence', (element) => {
      const [, of = '', sentence] = /^(?:(.+)-)?(s\d+)$/.exec($(element).attr('id') ?? '') ?? [];
      return `${of === '' ? owner : of.replace(/^part-/, 'part/')}#${sentence}`;
    }),
    ...all('.plan-text h2[id] .title', (element) => `${$(element).closest('h2').attr('id')?.replace('-', '/')}#title`),
    ...all('.heading-title', (element) => `${leadsTo(element)}#title`),
    ...all('.map-title', (element) => `${leadsTo(element)}#title`),
    ...all('.task-list a > span:not(.ordinal)', (element) => `${leadsTo(element)}#title`, '.opening'),
    ...all('.task-list .opening', (element) => `${leadsTo(element)}#s1`),
  ];
}

function undo($: CheerioAPI, element: Cheerio<AnyNode>, position: number, without: string, place: string): void {
  const texts = textsIn(element.toArray(), (node) => !$(node).is(without));
  let left = position - 1;
  for (const node of texts) {
    const { data } = node;
    if (left >= data.length) {
      left -= data.length;
      continue;
    }
    const mark = narrow[data.charAt(left)];
    if (mark === undefined) throw new Error(`${place}: character ${position} is “${data.charAt(left)}” and no full-width mark.`);
    node.data = data.slice(0, left) + mark + data.slice(left + 1);
    return;
  }
  throw new Error(`${place}: there is no character ${position}.`);
}

/** The texts in these nodes, in order, but for what is in elements that do not count. */
function textsIn(nodes: AnyNode[], counts: (node: AnyNode) => boolean): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node as Text];
    return 'children' in node && counts(node) ? textsIn(node.children, counts) : [];
  });
}

/** The current plan with the marks of its titles and texts as pages show them, for tests that look at something else. */
export function currentShown(content: string): SourcePlan {
  const plan = currentSource(content);
  const { places } = tableOf(content, plan.edition).punctuation;
  const wide = Object.fromEntries(Object.entries(narrow).map(([full, half]) => [half, full]));
  const shown = (text: string, name: string): string =>
    text.split('').map((mark, index) => (places[name]?.includes(index + 1) === true ? wide[mark] ?? mark : mark)).join('');
  const paragraphs = (texts: string[], owner: string): string[] => {
    let number = 0;
    return texts.map((text) => splitSentences(text).map((sentence) => shown(sentence, `${owner}#s${number += 1}`)).join(''));
  };
  return {
    ...plan,
    title: shown(plan.title, 'title'),
    introduction: paragraphs(plan.introduction, 'introduction'),
    parts: plan.parts.map((part, index) => ({
      title: shown(part.title, `part/${index + 1}#title`),
      tasks: part.tasks.map((task) => ({
        ...task, title: shown(task.title, `${task.id}#title`), paragraphs: paragraphs(task.paragraphs, task.id),
      })),
    })),
  };
}
