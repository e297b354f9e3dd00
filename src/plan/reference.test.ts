import { describe, expect, test } from 'vitest';
import type { Passage, Plan, Task } from './model.ts';
import { referencesIn } from './reference.ts';

let offset = 0;
const passage = (text: string): Passage => {
  offset += text.length;
  return { text, spans: [{ kind: 'text', text }], range: { start: offset - text.length, end: offset } };
};

/** Parts of tasks, each task its sentences; ids restart in each part where `byPart` says so. */
function planOf(parts: string[][][], byPart = false): Plan {
  let number = 0;
  const range = { start: 0, end: 0 };
  return {
    edition: '2031', title: passage('要点'), introduction: [], details: [], source: { file: 'a.txt', sha256: '0' },
    parts: parts.map((tasks, index) => {
      if (byPart) number = 0;
      return {
        number: index + 1, heading: { label: '', title: passage('部分'), stop: '' }, opening: [], sections: [], range,
        tasks: tasks.map((sentences): Task => {
          number += 1;
          return {
            id: byPart ? `${index + 1}-${number}` : String(number), number, part: index + 1, range,
            heading: { label: '', title: passage('任务'), stop: '。' },
            blocks: [{ kind: 'paragraph', sentences: sentences.map((text, at) => ({ ...passage(text), number: at + 1 })) }],
          };
        }),
      };
    }),
    appendices: [{ number: 1, heading: { label: '附件1', title: passage('附件'), stop: '' }, blocks: [] }],
  };
}

const plan = planOf([[['推进五大行动。', '做好减负。'], ['落实前述“五大行动”。']], [['甲。'], ['前述“没有的话”。']]]);

/** What is found, as the words themselves and where they lead. */
const found = (text: string, of = plan) => referencesIn(text, of).map(({ start, end, target }) => [text.slice(start, end), target]);

describe('referencesIn', () => {
  test.each<[string, string, string[][]]>([
    ['a task', '见第3项。', [['第3项', '3']]],
    ['a task in Chinese numerals', '按照第三项任务办理', [['第三项任务', '3']]],
    ['a task of a part', '（第二部分第4项）', [['第二部分第4项', '4']]],
    ['a sentence', '见第1项第2句', [['第1项第2句', '1#s2']]],
    ['several tasks', '第1、2和４项', [['1', '1'], ['2', '2'], ['４', '4']]],
    ['a part', '第二部分各项', [['第二部分', 'part/2']]],
    ['an appendix', '详见附件1', [['附件1', 'appendix/1']]],
    ['earlier words', '继续推进前述“五大行动”', [['前述“五大行动”', '1#s1']]],
    ['side by side', '第一部分、第2项', [['第一部分', 'part/1'], ['第2项', '2']]],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['a task the plan does not have', '见第9项'],
    ['a task that is in another part', '第一部分第4项'],
    ['a sentence the task does not have', '第1项第9句'],
    ['an item of another document', '《办法》第三项'],
    ['a part of another document', '《办法》的第一部分'],
    ['words that stand nowhere', '前述“没有的事”'],
    ['an ordinal of something else', '第二次，第三批，一项任务'],
    ['nothing', ''],
  ])('%s is left alone', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  test('earlier words lead to what stands before the text itself', () => {
    expect(found('落实前述“五大行动”。')).toEqual([['前述“五大行动”', '1#s1']]);
    expect(found('前述“没有的话”。')).toEqual([]);
  });

  test('where numbering restarts, a task is named with its part', () => {
    const restarting = planOf([[['甲。'], ['乙。']], [['丙。']]], true);
    expect(found('第1项、第二部分第1项、第2项', restarting)).toEqual([['第二部分第1项', '2-1'], ['第2项', '1-2']]);
  });
});
