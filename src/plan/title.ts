import type { Passage, Span } from './model.ts';

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
