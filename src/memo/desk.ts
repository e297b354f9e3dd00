import { indexPassages, type IndexedPassage, type PlanIndex, type TextRange } from './plan-index.ts';
import type { PlanPlace } from './report.ts';
import type { PlanTexts } from './texts.ts';

/** An edition ready for checking memos. */
export interface Edition {
  texts: PlanTexts;
  index: PlanIndex;
  /** Earlier wordings, oldest first; missing where nothing was revised. */
  earlier?: PlanIndex;
}

/** Makes editions ready; worth keeping between memos. The first is the current one. */
export const openDesk = (all: readonly PlanTexts[]): Edition[] => all.map((texts) => ({
  texts,
  index: indexPassages(texts.edition, texts.passages, texts.masks),
  ...(texts.earlier.length === 0 ? {} : { earlier: indexPassages(texts.edition, texts.earlier, texts.masks) }),
}));

/** Ranges of an index in which words are expected. */
export interface Scope {
  index: PlanIndex;
  ranges: readonly TextRange[];
}

/** Where words of some places stand: as they read now (or in the revision asked for), and as they read before. */
export interface Scopes {
  now: Scope[];
  before: Scope[];
}

export function scopesOf(places: readonly PlanPlace[], editions: readonly Edition[]): Scopes {
  const scopes: Scopes = { now: [], before: [] };
  for (const place of places) {
    const edition = editions.find(({ texts }) => texts.edition === place.edition);
    if (edition === undefined) continue;
    const isIn = passagesOf(place, edition);
    const add = (to: Scope[], index: PlanIndex | undefined, revision?: number): void => {
      if (index === undefined) return;
      const ranges = runsOf(index.passages, (passage) => isIn(passage) && (revision === undefined || passage.revision === revision));
      if (ranges.length > 0) to.push({ index, ranges });
    };
    if (place.revision === undefined) add(scopes.now, edition.index);
    add(place.revision === undefined ? scopes.before : scopes.now, edition.earlier, place.revision);
  }
  return scopes;
}

/** Whether a passage belongs to a place: it is the place, or a part's task, or what stands in the task. */
function passagesOf({ name }: PlanPlace, { texts }: Edition): (passage: IndexedPassage) => boolean {
  const part = /^part\/(\d+)$/u.exec(name)?.[1];
  const inPart = new Set(part === undefined ? [] : texts.tasks.filter((task) => task.part === Number(part)).map(({ id }) => id));
  return (passage) => passage.name === name || passage.owner === name || passage.owner.startsWith(`${name}/`) || inPart.has(passage.owner);
}

/** The ranges of neighbouring passages that are meant, joined. */
function runsOf(passages: readonly IndexedPassage[], isMeant: (passage: IndexedPassage) => boolean): TextRange[] {
  const runs: TextRange[] = [];
  let open: TextRange | undefined;
  for (const passage of passages) {
    if (!isMeant(passage)) open = undefined;
    else if (open === undefined) runs.push(open = { ...passage.range });
    else open.end = passage.range.end;
  }
  return runs;
}
