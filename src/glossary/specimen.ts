/** Small plans and entries for this folder's tests. */
import { maskSpans } from '../plan/mask.ts';
import type { Block, Passage, Plan } from '../plan/model.ts';
import { splitSentences } from '../plan/sentences.ts';
import type { Entry } from './schema.ts';

const range = { start: 0, end: 0 };

function passage(text: string): Passage {
  return { text, spans: maskSpans(text, [{ form: '**', hides: '名称' }]), range };
}

/** A plan of edition `2031` with one part title a row, each with its tasks as `[title, text]`; numbered through. */
export function specimenPlan(introduction: string, parts: [title: string, tasks: [title: string, text: string][]][]): Plan {
  let number = 0;
  const blocks = (text: string): Block[] => [{
    kind: 'paragraph',
    sentences: splitSentences(text).map((sentence, index) => ({ ...passage(sentence), number: index + 1 })),
  }];
  return {
    edition: '2031',
    title: passage('2031年要点'),
    introduction: blocks(introduction),
    parts: parts.map(([title, tasks], index) => ({
      number: index + 1,
      heading: { label: `${index + 1}、`, title: passage(title), stop: '' },
      range,
      opening: [],
      sections: [],
      tasks: tasks.map(([taskTitle, text]) => {
        number += 1;
        return {
          id: String(number), number, part: index + 1, range, blocks: blocks(text),
          heading: { label: `${number}.`, title: passage(taskTitle), stop: '。' },
        };
      }),
    })),
    appendices: [],
    details: [],
    source: { file: 'a.txt', sha256: '0' },
  };
}

/** An unverified entry; its first form is its term. */
export function specimenEntry(slug: string, forms: string[], more: Partial<Entry> = {}): Entry {
  return {
    slug, file: `content/glossary/${slug}.yaml`, term: forms[0] ?? slug, pinyin: slug.replaceAll('-', ' '),
    forms, subject: '总体', kind: 'unverified', ...more,
  };
}
