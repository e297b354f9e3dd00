import type { Passage, Plan, ReferenceSpan, Span } from './model.ts';
import { ownerPath, passagePlace } from './passage-place.ts';
import { mapPassages, type PassageName } from './passages.ts';
import { referencesIn, type Reference } from './reference.ts';
import { plainSpans } from './spans.ts';

/** Sentences and table cells. Titles are links themselves on the site. */
const runningText = /#(?:s\d+|t\d+r\d+c\d+)$/u;

/**
 * Puts the references of a plan's running text to other places of the plan into its spans; no character of any passage
 * changes. Give it a plan whose terms are linked already: a term within a reference becomes plain text, as links never
 * nest, and a term that reaches beyond a reference stays, without the reference.
 */
export function linkReferences(plan: Plan): Plan {
  return mapPassages(plan, (passage, name) => {
    if (!runningText.test(name)) return passage;
    const references = referencesIn(passage.text, plan).filter(({ target }) => leadsElsewhere(plan.edition, name, target));
    return references.length === 0 ? passage : { ...passage, spans: withReferences(passage, references, plan.edition) };
  });
}

/** Whether a reader who follows a reference comes to another place than the one it stands in. */
function leadsElsewhere(edition: string, name: PassageName, target: PassageName): boolean {
  const [owner = ''] = name.split('#');
  return target !== name && passagePlace(edition, target).path !== ownerPath(edition, owner);
}

function withReferences(passage: Passage, references: readonly Reference[], edition: string): Span[] {
  const placed = placedSpans(passage);
  const spans: Span[] = [];
  let done = 0;
  for (const { start, end, target } of references) {
    if (cuts(placed, start) || cuts(placed, end)) continue;
    const reference: ReferenceSpan = { kind: 'reference', edition, target, spans: plainSpans(between(placed, start, end)) };
    spans.push(...between(placed, done, start), reference);
    done = end;
  }
  return [...spans, ...between(placed, done, passage.text.length)];
}

interface PlacedSpan {
  span: Exclude<Span, ReferenceSpan>;
  start: number;
  end: number;
}

function placedSpans({ spans }: Passage): PlacedSpan[] {
  let offset = 0;
  return spans.flatMap((span) => (span.kind === 'reference' ? span.spans : [span])).map((span) => {
    const start = offset;
    offset += plainSpans([span]).reduce((length, { text }) => length + text.length, 0);
    return { span, start, end: offset };
  });
}

/** Whether an offset lies inside a term or a mask. */
const cuts = (placed: readonly PlacedSpan[], at: number): boolean =>
  placed.some(({ span, start, end }) => span.kind !== 'text' && start < at && at < end);

/** The spans between two offsets that cut neither term nor mask. */
function between(placed: readonly PlacedSpan[], from: number, to: number): PlacedSpan['span'][] {
  return placed.filter(({ start, end }) => start < to && from < end).map(({ span, start }) =>
    (span.kind === 'text' ? { ...span, text: span.text.slice(Math.max(0, from - start), to - start) } : span));
}
