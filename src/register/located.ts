import type { Plan } from '../plan/model.ts';
import { clauseFinder, placesOf, type ClausePlace } from './locate.ts';
import { registerKinds, type RegisterKind, type RegisterRow, type Registers } from './schema.ts';

/** A row with the places of the plan it is tied to, in reading order. */
export interface LocatedRow {
  row: RegisterRow;
  places: ClausePlace[];
}

export interface LocatedRegister {
  kind: RegisterKind;
  note?: string;
  rows: LocatedRow[];
}

/** The registers of an edition, each row found in the plan as its source has it. */
export function locateRegisters(plan: Plan, registers: Registers): LocatedRegister[] {
  const find = clauseFinder(plan);
  return registerKinds.flatMap((kind) => {
    const register = registers[kind];
    if (register === undefined) return [];
    return [{ kind, note: register.note, rows: register.rows.map((row: RegisterRow) => ({ row, places: placesOf(find, row.places) })) }];
  });
}
