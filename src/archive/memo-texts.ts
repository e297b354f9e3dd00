import type { EditionLedger } from '../ledger/model.ts';
import { sentencesOfWording } from '../ledger/model.ts';
import { planTexts, type EarlierText, type PlanTexts } from '../memo/texts.ts';
import { tasksOf, type Plan } from '../plan/model.ts';

/**
 * What memos are checked against: the plan as shown, and what its tasks said before they were revised.
 * @param ledger missing while the edition is a draft
 */
export function memoTexts(shown: Plan, ledger: EditionLedger | undefined): PlanTexts {
  return planTexts(shown, tasksOf(shown).flatMap(({ id }) => earlierTexts(id, ledger)));
}

/** Only tasks have addresses for their earlier wordings. */
function earlierTexts(task: string, ledger: EditionLedger | undefined): EarlierText[] {
  const wordings = ledger?.units.get(task)?.wordings ?? [];
  return wordings.slice(0, -1).flatMap((wording) => [
    ...(wording.title === undefined ? [] : [{ revision: wording.revision, name: `${task}#title`, text: wording.title }]),
    ...sentencesOfWording(wording).map(({ number, text }) => ({ revision: wording.revision, name: `${task}#s${number}`, text })),
  ]);
}
