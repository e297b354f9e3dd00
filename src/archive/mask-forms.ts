import { masksOf } from '../emendation/masks.ts';
import { findMaskForms } from '../importer/masks.ts';
import { sentencesOfWording, type EditionLedger } from '../ledger/model.ts';
import type { MaskForm } from '../plan/mask.ts';
import type { Plan } from '../plan/model.ts';
import { passagesOf } from '../plan/passages.ts';

/**
 * The ways in which an edition hides words: those that its plan declares, and the usual ones that only earlier wordings had.
 * @param plan as the source has it
 */
export function maskFormsOf(plan: Plan, ledger: EditionLedger | undefined): MaskForm[] {
  const declared = masksOf(passagesOf(plan)).map(({ form, hides }) => ({ form, hides }));
  const published = [...ledger?.units.values() ?? []].flatMap(({ wordings }) => wordings.flatMap((wording) => [
    wording.title ?? '',
    ...sentencesOfWording(wording).map(({ text }) => text),
    ...wording.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
  ]));
  const forms = new Map([...findMaskForms(published.join('\n')), ...declared].map((mask) => [mask.form, mask]));
  return [...forms.values()];
}
