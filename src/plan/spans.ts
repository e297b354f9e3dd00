import type { MaskSpan, Span, TextSpan } from './model.ts';

/** A stretch of text as the source has it, with nothing laid over it. */
export type PlainSpan = TextSpan | MaskSpan;

/** The same characters without the terms and references that lie over them. */
export function plainSpans(spans: readonly Span[]): PlainSpan[] {
  return spans.flatMap((span) => (span.kind === 'text' || span.kind === 'mask' ? [span] : plainSpans(span.spans)));
}
