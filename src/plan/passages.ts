import type { Block, Heading, Passage, Plan } from './model.ts';

/** What a passage is in its plan. */
export type PassageRole =
  | 'title' | 'introduction' | 'part-title' | 'section-title' | 'opening' | 'task-title' | 'task-text' | 'sub-item' | 'table'
  | 'responsible' | 'appendix' | 'detail';

/**
 * The name of a passage within its edition: `title`, `introduction#s1`, `part/2#title`, `part/2#s1` (sentences of a part's
 * openings are numbered through), `part/2/section/1#title`, `19#title`, `19#s3`, `19#t1r2c3` (table, row, cell),
 * `19#responsible`, `appendix/1#title`, `appendix/1#s1`, `detail/1`.
 */
export type PassageName = string;

export interface NamedPassage {
  name: PassageName;
  role: PassageRole;
  passage: Passage;
}

type Change = <Kind extends Passage>(passage: Kind, name: PassageName, role: PassageRole) => Kind;

/** (1) or （一） at the beginning of a paragraph. */
const subItem = /^[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]/u;

/** A plan with every passage changed; all else stays. */
export function mapPassages(plan: Plan, change: Change): Plan {
  const tables = new Map<string, number>();
  const heading = (given: Heading, owner: string, role: PassageRole): Heading =>
    ({ ...given, title: change(given.title, `${owner}#title`, role) });
  const block = (given: Block, owner: string, role: PassageRole): Block => {
    if (given.kind === 'table') {
      const table = (tables.get(owner) ?? 0) + 1;
      tables.set(owner, table);
      return { ...given, rows: given.rows.map((row, y) => row.map((cell, x) => change(cell, `${owner}#t${table}r${y + 1}c${x + 1}`, 'table'))) };
    }
    const own = role === 'task-text' && subItem.test(given.sentences[0]?.text ?? '') ? 'sub-item' : role;
    return { ...given, sentences: given.sentences.map((sentence) => change(sentence, `${owner}#s${sentence.number}`, own)) };
  };
  const blocks = (given: readonly Block[], owner: string, role: PassageRole): Block[] => given.map((one) => block(one, owner, role));
  return {
    ...plan,
    title: change(plan.title, 'title', 'title'),
    introduction: blocks(plan.introduction, 'introduction', 'introduction'),
    parts: plan.parts.map((part) => {
      const owner = `part/${part.number}`;
      return {
        ...part,
        heading: heading(part.heading, owner, 'part-title'),
        opening: blocks(part.opening, owner, 'opening'),
        sections: part.sections.map((section) => ({
          ...section,
          heading: heading(section.heading, `${owner}/section/${section.number}`, 'section-title'),
          opening: blocks(section.opening, owner, 'opening'),
        })),
        tasks: part.tasks.map((task) => ({
          ...task,
          heading: heading(task.heading, task.id, 'task-title'),
          blocks: blocks(task.blocks, task.id, 'task-text'),
          ...(task.responsible === undefined ? {} : { responsible: change(task.responsible, `${task.id}#responsible`, 'responsible') }),
        })),
      };
    }),
    appendices: plan.appendices.map((appendix) => ({
      ...appendix,
      heading: heading(appendix.heading, `appendix/${appendix.number}`, 'appendix'),
      blocks: blocks(appendix.blocks, `appendix/${appendix.number}`, 'appendix'),
    })),
    details: plan.details.map((detail, index) => ({ ...detail, passage: change(detail.passage, `detail/${index + 1}`, 'detail') })),
  };
}

/** Every passage of a plan, in the order of the source. */
export function passagesOf(plan: Plan): NamedPassage[] {
  const found: NamedPassage[] = [];
  mapPassages(plan, (passage, name, role) => {
    found.push({ name, role, passage });
    return passage;
  });
  return found.sort((a, b) => a.passage.range.start - b.passage.range.start);
}
