import type { Span, TermSpan } from '../plan/model.ts';
import type { PlainSpan } from '../plan/spans.ts';

/** Spans with each plain one changed, given the offset in the passage at which it begins. */
export function mapPlainSpans(spans: readonly Span[], change: (span: PlainSpan, offset: number) => PlainSpan): Span[] {
  let offset = 0;
  const changed = (span: PlainSpan): PlainSpan => {
    const here = offset;
    offset += span.text.length;
    return change(span, here);
  };
  const within = (span: PlainSpan | TermSpan): PlainSpan | TermSpan =>
    (span.kind === 'term' ? { ...span, spans: span.spans.map(changed) } : changed(span));
  return spans.map((span) => (span.kind === 'reference' ? { ...span, spans: span.spans.map(within) } : within(span)));
}
