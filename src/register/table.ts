import type { Plan } from '../plan/model.ts';
import { passagePlace } from '../plan/passage-place.ts';
import { columnsOf } from './columns.ts';
import type { LocatedRegister } from './located.ts';

/** The full address of a root-relative path. */
type AddressOf = (path: string) => string;

/**
 * A register as a table of texts, its heading first: for spreadsheets.
 * Rows stand in the order of the plan and end with the places they are tied to, their words and addresses.
 */
export function tableOf({ kind, rows }: LocatedRegister, { edition }: Plan, addressOf: AddressOf): string[][] {
  const columns = columnsOf(kind, rows.map(({ row }) => row));
  return [
    [...columns.map(({ name }) => name), '位置', '原文', '原句网址'],
    ...rows.map(({ row, places }) => [
      ...columns.map(({ of }) => of(row)),
      places.map(({ passage }) => passagePlace(edition, passage).words).join('；'),
      places.map(({ text, start, end }) => text.slice(start, end)).join('；'),
      places.map(({ passage }) => addressOf(passagePlace(edition, passage).path)).join(' '),
    ]),
  ];
}

/** A register as data: its rows as editors wrote them, with where their words stand. */
export function dataOf({ kind, note, rows }: LocatedRegister, plan: Plan, addressOf: AddressOf) {
  return {
    edition: plan.edition,
    title: plan.title.text,
    register: kind,
    note,
    rows: rows.map(({ row, places }) => ({
      ...row,
      places: places.map(({ owner, passage, start, end, text }) => ({
        owner, passage, words: text.slice(start, end), start, end, address: addressOf(passagePlace(plan.edition, passage).path),
      })),
    })),
  };
}
