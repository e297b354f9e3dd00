import { editionPath, partPath, sentencePath, taskPath } from '../plan/address.ts';
import { largestNumeral, parseNumeral, toChineseNumeral } from '../plan/numerals.ts';
import type { Directory, DirectoryEdition, DirectoryTask } from './directory.ts';

/** A place that a typed number leads to. `path` is root-relative without the site's base path. */
export interface Target {
  kind: 'edition' | 'part' | 'task' | 'sentence';
  path: string;
  edition: string;
  /** E.g. 第19项, 第19项第3句, 第四部分. */
  label: string;
  title: string;
}

/** A number that leads nowhere, with the numbers that do. */
export interface Missing {
  kind: 'part' | 'task' | 'sentence';
  edition: string;
  number: number;
  first: number;
  last: number;
}

/** What an entry means: places, likeliest first; or a number that does not exist; or neither. */
export interface EntryResult {
  targets: Target[];
  missing?: Missing;
}

/** Longer texts are no entry; an address pasted whole is not longer. */
const longestEntry = 200;

const nothing: EntryResult = { targets: [] };
const numeral = '[0-9]{1,9}|[〇零一二两三四五六七八九十百千廿卅]{1,9}';
const sentenceTail = `(?:(?:[.\\-/]|/?#)s?(?<sentence>${numeral})|第(?<sentenceWord>${numeral})句)?`;
const partForm = new RegExp(`^(?:第(?<word>${numeral})部[分份]|(?:/?part/)(?<path>[0-9]+)/?)(?<rest>.*)$`, 'u');
const listedPart = /^(?<numeral>[〇零一二两三四五六七八九十百千廿卅]+)、$/u;
const taskForm = new RegExp(
  `^(?:任务|任務|工作|项目|task|no\\.?|t|#|第)*(?<number>${numeral})(?:[项項条條号號](?:任务|任務|工作)?)?[.、,:。]?${sentenceTail}$`,
  'u',
);
const idForm = new RegExp(`^(?:任务|t|#)?(?<id>[0-9]+-[0-9]+)${sentenceTail}$`, 'u');

/** Width, case, spaces, brackets and an address in front of the path do not matter. */
function tidy(input: string): string {
  const plain = input.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(/^https?:\/\/[^/]+/u, '');
  const inner = /^[([{【〔〈《“"'](.*)[)\]}】〕〉》”"']$/u.exec(plain);
  return (inner?.[1] ?? plain).replace(/\/$/u, '').replace(/\/(?=#)/u, '');
}

/** The edition named in front, and what follows it. A path may hold the site's base path before the edition. */
function splitEdition(text: string, directory: Directory): { edition: DirectoryEdition; rest: string; named: boolean } | undefined {
  const current = directory.editions.find((edition) => edition.current) ?? directory.editions[0];
  if (current === undefined) return undefined;
  const longestFirst = [...directory.editions].sort((a, b) => b.id.length - a.id.length);
  for (const edition of longestFirst) {
    const id = edition.id.toLowerCase();
    const path = text.startsWith('/') ? text.indexOf(`/${id}/`) : -1;
    if (path >= 0) return { edition, rest: text.slice(path + id.length + 2), named: true };
    if (text === id || text === `/${id}` || text === `${id}年`) return { edition, rest: '', named: true };
    if (!text.startsWith(id)) continue;
    const joined = /^(?:年|[-/·:#])+(.+)$/u.exec(text.slice(id.length)) ?? /^(第.+)$/u.exec(text.slice(id.length));
    if (joined) return { edition, rest: joined[1]!, named: true };
  }
  return { edition: current, rest: text.replace(/^\//u, ''), named: false };
}

/** Whether numbering restarts in each part, so that a number alone can mean several tasks. */
const restarts = (edition: DirectoryEdition): boolean => edition.tasks.some((task) => task.id !== String(task.number));

const partName = (number: number): string =>
  `第${number > largestNumeral ? number : toChineseNumeral(number)}部分`;

const suffix = (edition: DirectoryEdition): string => (edition.current ? '' : `（${edition.id}）`);

function taskTarget(edition: DirectoryEdition, task: DirectoryTask): Target {
  const part = restarts(edition) ? partName(task.part) : '';
  return {
    kind: 'task',
    path: taskPath(edition.id, task.id),
    edition: edition.id,
    label: `${part}第${task.number}项${suffix(edition)}`,
    title: task.title,
  };
}

function partResult(edition: DirectoryEdition, number: number): EntryResult {
  const part = edition.parts.find((candidate) => candidate.number === number);
  if (part === undefined) return { targets: [], ...missing('part', edition, number, edition.parts) };
  const path = partPath(edition.id, number);
  return { targets: [{ kind: 'part', path, edition: edition.id, label: `${partName(number)}${suffix(edition)}`, title: part.title }] };
}

function missing(kind: Missing['kind'], edition: DirectoryEdition, number: number, existing: { number: number }[]): { missing?: Missing } {
  if (existing.length === 0) return {};
  const numbers = existing.map((one) => one.number);
  return { missing: { kind, edition: edition.id, number, first: Math.min(...numbers), last: Math.max(...numbers) } };
}

/** The task, or its sentence; the task and a note when it has no such sentence. */
function withSentence(edition: DirectoryEdition, task: DirectoryTask, sentence: number | undefined): EntryResult {
  const target = taskTarget(edition, task);
  if (sentence === undefined) return { targets: [target] };
  if (sentence < 1 || sentence > task.sentences) {
    const existing = Array.from({ length: task.sentences }, (_, index) => ({ number: index + 1 }));
    return { targets: [target], ...missing('sentence', edition, sentence, existing) };
  }
  const path = sentencePath(edition.id, task.id, sentence);
  return { targets: [{ ...target, kind: 'sentence', path, label: `${target.label}第${sentence}句` }] };
}

function join(results: EntryResult[]): EntryResult {
  return Object.assign({}, ...results.slice().reverse(), { targets: results.flatMap((result) => result.targets) }) as EntryResult;
}

function readSentence(groups: Record<string, string | undefined>): number | undefined {
  const text = groups['sentence'] ?? groups['sentenceWord'];
  return text === undefined ? undefined : parseNumeral(text);
}

/** A task by its number, within a part when one was named. */
function findTasks(text: string, edition: DirectoryEdition, part: number | undefined): EntryResult {
  const byId = idForm.exec(text)?.groups;
  const named = byId && edition.tasks.find((task) => task.id === byId['id']);
  if (named) return withSentence(edition, named, readSentence(byId));
  const groups = taskForm.exec(text)?.groups;
  const number = groups && parseNumeral(groups['number']!);
  if (number === undefined) return nothing;
  const inPart = part === undefined ? edition.tasks : edition.tasks.filter((task) => task.part === part);
  let tasks = inPart.filter((task) => task.number === number);
  if (tasks.length === 0 && part !== undefined && !restarts(edition)) {
    // 第四部分第2项: the second task of the part, or the second of the plan.
    tasks = [...inPart.slice(number - 1, number), ...edition.tasks.filter((task) => task.number === number)];
  }
  if (tasks.length === 0) return { targets: [], ...missing('task', edition, number, inPart) };
  return join(tasks.map((task) => withSentence(edition, task, readSentence(groups!))));
}

function findInEdition(text: string, edition: DirectoryEdition): EntryResult {
  const listed = listedPart.exec(text)?.groups;
  const listedNumber = listed && parseNumeral(listed['numeral']!);
  if (listedNumber !== undefined) return partResult(edition, listedNumber);
  const groups = partForm.exec(text)?.groups;
  if (groups) {
    const number = parseNumeral(groups['word'] ?? groups['path']!);
    if (number === undefined) return nothing;
    const rest = groups['rest']!;
    if (rest === '') return partResult(edition, number);
    return edition.parts.some((part) => part.number === number) ? findTasks(rest, edition, number) : partResult(edition, number);
  }
  const tasks = findTasks(text, edition, undefined);
  const bare = /[0-9]/u.test(text) ? undefined : parseNumeral(text);
  const part = bare === undefined ? nothing : partResult(edition, bare);
  if (part.targets.length === 0) return tasks;
  return { targets: [...tasks.targets, ...part.targets] };
}

/**
 * What a typed entry leads to: `19`, `第十九项`, `T19`, `20xx-19-3`, `第四部分`, `四、`, or an address pasted whole.
 * Without an edition the current one is meant; when it has no such number, others are offered.
 */
export function readEntry(input: string, directory: Directory): EntryResult {
  if (input.length > longestEntry) return nothing;
  const split = splitEdition(tidy(input), directory);
  if (split === undefined) return nothing;
  const { edition, rest, named } = split;
  if (named && rest === '') {
    return { targets: [{ kind: 'edition', path: editionPath(edition.id), edition: edition.id, label: edition.id, title: '' }] };
  }
  const result = findInEdition(rest, edition);
  if (named || result.targets.length > 0 || result.missing === undefined) return result;
  const elsewhere = directory.editions.filter((other) => other !== edition).map((other) => findInEdition(rest, other));
  return { ...result, targets: elsewhere.flatMap((other) => other.targets) };
}
