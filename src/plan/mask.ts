import type { MaskSpan, TextSpan } from './model.ts';

/** One way in which a source hides words, as declared in `plan.yaml`. */
export interface MaskForm {
  /** The characters that stand in the text, e.g. `**`. */
  form: string;
  /** What kind of word they hide, e.g. 名称. Never the word itself. */
  hides: string;
}

/** Cuts text at its masks, the longest form first. The spans' texts join to the given text. */
export function maskSpans(text: string, forms: readonly MaskForm[]): (TextSpan | MaskSpan)[] {
  const longestFirst = [...forms].sort((a, b) => b.form.length - a.form.length);
  const spans: (TextSpan | MaskSpan)[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const mask = longestFirst.find(({ form }) => text.startsWith(form, at));
    if (mask === undefined) {
      at += 1;
      continue;
    }
    if (plainFrom < at) spans.push({ kind: 'text', text: text.slice(plainFrom, at) });
    spans.push({ kind: 'mask', text: mask.form, hides: mask.hides });
    at += mask.form.length;
    plainFrom = at;
  }
  if (plainFrom < text.length) spans.push({ kind: 'text', text: text.slice(plainFrom) });
  return spans;
}
