import type { Address } from '../plan/address.ts';
import { restarts } from '../plan/address-book.ts';
import { locate, type LocatedPlace, type Missing } from '../plan/address-locate.ts';
import { plainCharacters, readWithin, splitEdition } from '../plan/address-forms.ts';
import { partName } from '../plan/name.ts';
import type { Directory, DirectoryEdition } from './directory.ts';
import { placesNamed } from './entry-words.ts';

/** A place that a typed number leads to. `path` is root-relative without the site's base path. */
export interface Target {
  path: string;
  edition: string;
  /** E.g. 第19项, 第19项第3句, 第四部分. */
  label: string;
  title: string;
}

/** What an entry means: places, likeliest first; or a number that does not exist; or neither. */
export interface EntryResult {
  targets: Target[];
  missing?: Missing | undefined;
}

/** What a place is called: its unit's name, and its sentence where one is named. */
function targetOf({ edition, address: { unit, revision, sentence }, path }: LocatedPlace<DirectoryEdition>): Target {
  const { id, current, parts, appendices = [], tasks } = edition;
  const [kind, own] = unit === undefined ? [] : unit.split('/');
  const within = sentence === undefined ? '' : `第${sentence}句`;
  const called = (name: string, title = ''): Target => ({ path, edition: id, label: `${name}${kind === undefined || current ? '' : `（${id}）`}${within}`, title });
  if (kind === undefined) return called(within === '' ? id : `${id}引言`);
  if (own !== undefined) {
    const isPart = kind === 'part';
    const { title } = (isPart ? parts : appendices).find(({ number }) => number === Number(own)) ?? {};
    return called(isPart ? partName({ number: Number(own) }) : `附件${own}`, title);
  }
  const { number, part, title, withdrawn } = tasks.find((task) => task.id === unit)!;
  return called(`${restarts(edition) ? partName({ number: part }) : ''}第${number}项${withdrawn ? '（已停用）' : ''}${revision === undefined ? '' : '旧文字'}`, title);
}

/** The place of an address; its unit where it has no such sentence, and what is missing. */
function resultOf(address: Address, directory: Directory): EntryResult {
  const { place, missing } = locate(address, directory);
  return { targets: place === undefined ? [] : [targetOf(place)], missing };
}

/** What words mean within an edition. */
function findIn(text: string, edition: DirectoryEdition, directory: Directory): EntryResult {
  const results = placesNamed(text, edition).map((address) => resultOf(address, directory));
  return { targets: results.flatMap(({ targets }) => targets), missing: results.map(({ missing }) => missing).find(Boolean) };
}

/**
 * What a typed entry leads to: an address in any of its forms, however it was typed, or words for one: `19`, `第十九项`, `T19`,
 * `第四部分`, `四、`. Without an edition the current one is meant; when it has no such number, others are offered.
 */
export function readEntry(input: string, directory: Directory): EntryResult {
  const { editions } = directory;
  const text = plainCharacters(input).replace(/^\/+/u, '');
  const named = splitEdition(text, directory);
  if (named !== undefined) {
    const address = readWithin(named.rest, named.edition);
    return address === undefined ? findIn(named.rest, named.edition, directory) : resultOf(address, directory);
  }
  const current = editions.find((edition) => edition.current) ?? editions[0];
  if (current === undefined) return { targets: [] };
  const result = findIn(text, current, directory);
  if (result.targets.length > 0 || result.missing === undefined) return result;
  const elsewhere = editions.filter((other) => other !== current).map((other) => findIn(text, other, directory));
  return { ...result, targets: elsewhere.flatMap(({ targets }) => targets) };
}
