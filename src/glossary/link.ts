import type { Block, Part, Passage, Plan, Span } from '../plan/model.ts';
import { plainSpans, type PlainSpan } from '../plan/spans.ts';
import { createMatcher, introductionId, type Match, type Matcher } from './match.ts';
import type { Entry } from './schema.ts';

/**
 * Puts glossary terms into the sentences of a plan; no character of any passage changes.
 * Titles and headings stay unlinked: on the site they are links themselves.
 */
export function linkTerms(plan: Plan, entries: readonly Entry[]): Plan {
  const matcher = createMatcher(entries, plan.edition);
  return {
    ...plan,
    introduction: linkBlocks(plan.introduction, introductionId, matcher),
    parts: plan.parts.map((part) => ({
      ...part,
      ...linkOpenings(part, matcher),
      tasks: part.tasks.map((task) => ({ ...task, blocks: linkBlocks(task.blocks, task.id, matcher) })),
    })),
  };
}

/** Openings share the part's page, so a term is new there only once. */
function linkOpenings({ opening, sections }: Part, matcher: Matcher): Pick<Part, 'opening' | 'sections'> {
  const seen = new Set<string>();
  return {
    opening: linkBlocks(opening, introductionId, matcher, seen),
    sections: sections.map((section) => ({ ...section, opening: linkBlocks(section.opening, introductionId, matcher, seen) })),
  };
}

function linkBlocks(blocks: Block[], task: string, matcher: Matcher, seen = new Set<string>()): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? block : {
    ...block,
    sentences: block.sentences.map((sentence) => ({
      ...sentence,
      spans: linkPassage(sentence, matcher(sentence.text, task), seen),
    })),
  }));
}

function linkPassage(passage: Passage, matches: Match[], seen: Set<string>): Span[] {
  const plain = plainSpans(passage.spans);
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

/** The spans between two offsets. Offsets that lie inside a mask are not to be asked for. */
export function cutSpans(spans: PlainSpan[], from: number, to: number): PlainSpan[] {
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
