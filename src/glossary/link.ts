import type { MaskSpan, Paragraph, Passage, Plan, Span, TextSpan } from '../plan/model.ts';
import { createMatcher, introductionId, type Match, type Matcher } from './match.ts';
import type { Entry } from './schema.ts';

type PlainSpan = TextSpan | MaskSpan;

/**
 * Puts glossary terms into the sentences of a plan; no character of any passage changes.
 * Titles and headings stay unlinked: on the site they are links themselves.
 */
export function linkTerms(plan: Plan, entries: readonly Entry[]): Plan {
  const matcher = createMatcher(entries, plan.edition);
  return {
    ...plan,
    introduction: linkParagraphs(plan.introduction, introductionId, matcher),
    parts: plan.parts.map((part) => ({
      ...part,
      tasks: part.tasks.map((task) => ({ ...task, paragraphs: linkParagraphs(task.paragraphs, task.id, matcher) })),
    })),
  };
}

function linkParagraphs(paragraphs: Paragraph[], task: string, matcher: Matcher): Paragraph[] {
  const seen = new Set<string>();
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    sentences: paragraph.sentences.map((sentence) => ({
      ...sentence,
      spans: linkPassage(sentence, matcher(sentence.text, task), seen),
    })),
  }));
}

function linkPassage(passage: Passage, matches: Match[], seen: Set<string>): Span[] {
  const plain = passage.spans.flatMap((span) => (span.kind === 'term' ? span.spans : [span]));
  const spans: Span[] = [];
  let done = 0;
  for (const { slug, start, end } of matches) {
    if (cutsMask(plain, start) || cutsMask(plain, end)) continue;
    spans.push(...cutSpans(plain, done, start), {
      kind: 'term', slug, first: !seen.has(slug), spans: cutSpans(plain, start, end),
    });
    seen.add(slug);
    done = end;
  }
  return [...spans, ...cutSpans(plain, done, passage.text.length)];
}

/** The spans between two offsets. A mask is never cut. */
function cutSpans(spans: PlainSpan[], from: number, to: number): PlainSpan[] {
  const pieces: PlainSpan[] = [];
  let offset = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    if (text !== '') pieces.push({ ...span, text });
    offset += span.text.length;
  }
  return pieces;
}

/** Whether an offset lies inside a mask. */
function cutsMask(spans: PlainSpan[], at: number): boolean {
  let offset = 0;
  for (const span of spans) {
    if (span.kind === 'mask' && offset < at && at < offset + span.text.length) return true;
    offset += span.text.length;
  }
  return false;
}
