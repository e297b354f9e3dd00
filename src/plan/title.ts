import type { Passage, Span } from './model.ts';
import { plainSpans, type PlainSpan } from './spans.ts';

/** Cuts a title behind its first comma: parts are called by a short motto, with their purpose after it. */
export function titleClauses({ spans }: Pick<Passage, 'spans'>): { first: Span[]; rest: Span[] } {
  const at = spans.findIndex((span) => span.kind === 'text' && /[,，]/u.test(span.text));
  const span = spans[at];
  if (span?.kind !== 'text') return { first: spans, rest: [] };
  const cut = span.text.search(/[,，]/u) + 1;
  const after = span.text.slice(cut);
  return {
    first: [...spans.slice(0, at), { kind: 'text', text: span.text.slice(0, cut) }],
    rest: [...(after === '' ? [] : [{ kind: 'text' as const, text: after }]), ...spans.slice(at + 1)],
  };
}

/** What a part is called for short: the first clause of its title, without the comma and with no links. */
export function motto(title: Pick<Passage, 'spans'>): PlainSpan[] {
  const spans = plainSpans(titleClauses(title).first);
  return spans.map((span, index) => (index === spans.length - 1 && span.kind === 'text' ? { ...span, text: span.text.replace(/[,，]$/u, '') } : span));
}
