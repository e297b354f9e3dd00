import type { MaskSpan, Span } from '../plan/model.ts';

export interface MarkedTerm {
  slug: string;
  start: number;
  end: number;
}

export interface MarkedMask extends Pick<MaskSpan, 'text' | 'hides'> {
  start: number;
  end: number;
}

/** Masks and terms as ranges of the text that the spans make: UTF-16 code units from its beginning, `end` exclusive. */
export function marksIn(spans: readonly Span[]): { masks: MarkedMask[]; terms: MarkedTerm[] } {
  const masks: MarkedMask[] = [];
  const terms: MarkedTerm[] = [];
  const walk = (inner: readonly Span[], from: number): number => inner.reduce((start, span) => {
    if (span.kind === 'text') return start + span.text.length;
    if (span.kind === 'mask') {
      const end = start + span.text.length;
      masks.push({ start, end, text: span.text, hides: span.hides });
      return end;
    }
    const end = walk(span.spans, start);
    if (span.kind === 'term') terms.push({ slug: span.slug, start, end });
    return end;
  }, from);
  walk(spans, 0);
  return { masks, terms };
}
