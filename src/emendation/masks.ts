import type { NamedPassage, PassageName } from '../plan/passages.ts';
import { plainSpans } from '../plan/spans.ts';

/** A place at which a plan hides a word. */
export interface MaskPlace {
  place: PassageName;
  /** Counted from 1 within the passage. */
  at: number;
  form: string;
  /** What kind of word is hidden there. */
  hides: string;
}

/** The masks of these passages, in order. */
export function masksOf(passages: readonly NamedPassage[]): MaskPlace[] {
  return passages.flatMap(({ name, passage }) => {
    let at = 1;
    return plainSpans(passage.spans).flatMap((span): MaskPlace[] => {
      const here = at;
      at += span.text.length;
      return span.kind === 'mask' ? [{ place: name, at: here, form: span.text, hides: span.hides }] : [];
    });
  });
}
