import type { MaskSpan, Span, TextSpan } from '../plan/model.ts';

type PlainSpan = TextSpan | MaskSpan;

/** Spans with each plain one changed, given the offset in the passage at which it begins. */
export function mapPlainSpans(spans: readonly Span[], change: (span: PlainSpan, offset: number) => PlainSpan): Span[] {
  let offset = 0;
  const changed = (span: PlainSpan): PlainSpan => {
    const here = offset;
    offset += span.text.length;
    return change(span, here);
  };
  return spans.map((span) => (span.kind === 'term' ? { ...span, spans: span.spans.map(changed) } : changed(span)));
}
