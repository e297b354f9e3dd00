import type { Entry } from '../glossary/schema.ts';
import { editions } from './archive.ts';
import { chronology } from './lineage.ts';
import { placeOf } from './places.ts';

/** How one edition writes a term. */
export interface TermYear {
  edition: string;
  count: number;
  /** As pages show them, each once, in reading order. */
  forms: string[];
}

/** A term's years from old to new, those without it as well. */
export function formsByYear({ slug }: Entry): TermYear[] {
  return chronology.order.flatMap((name): TermYear[] => {
    const edition = editions.find(({ plan }) => plan.edition === name);
    if (edition === undefined) return [];
    const found = edition.occurrences.get(slug) ?? [];
    const forms = found.map((occurrence) => placeOf(edition, occurrence).text.slice(occurrence.start, occurrence.start + occurrence.form.length));
    return [{ edition: name, count: found.length, forms: [...new Set(forms)] }];
  });
}
