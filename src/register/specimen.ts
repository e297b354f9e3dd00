/** A small plan for this folder's tests. */
import type { Passage, Plan, Task } from '../plan/model.ts';

/** A plan of edition `2031` whose tasks are given as `[title, …sentences]`; ranges follow reading order. */
export function specimenPlan(tasks: [title: string, ...sentences: string[]][], introduction: string[] = []): Plan {
  let offset = 0;
  const passage = (text: string): Passage => {
    offset += text.length;
    return { text, spans: [{ kind: 'text', text }], range: { start: offset - text.length, end: offset } };
  };
  const sentences = (texts: string[]) => texts.map((text, index) => ({ ...passage(text), number: index + 1 }));
  const range = { start: 0, end: 0 };
  return {
    edition: '2031', title: passage('2031年要点'), appendices: [], details: [], source: { file: 'a.txt', sha256: '0' },
    introduction: introduction.length === 0 ? [] : [{ kind: 'paragraph', sentences: sentences(introduction) }],
    parts: [{
      number: 1, heading: { label: '一、', title: passage('第一部分'), stop: '' }, opening: [], sections: [], range,
      tasks: tasks.map(([title, ...texts], index): Task => ({
        id: String(index + 1), number: index + 1, part: 1, range, heading: { label: `${index + 1}.`, title: passage(title), stop: '。' },
        blocks: [{ kind: 'paragraph', sentences: sentences(texts) }],
      })),
    }],
  };
}

/** A plan about ferries that has something for each kind of register. */
export const ferryPlan = specimenPlan(
  [['建好渡口', '修栈桥。加快实施东渡口新建、西渡口改建等工程,年内完成。'], ['渡口', '落实《渡船(试行)办法》,准点率不低于95%。', '年内,各码头准点率不低于96%。']],
  ['渡口委员会制定本要点。'],
);
