import type { Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { CitedPlace } from '../cite/citation.ts';
import { officialPlace } from '../cite/official.ts';
import type { Block, Task } from '../plan/model.ts';

const writer = unified().use(remarkStringify).use(remarkGfm).freeze();

const headingOf = ({ number, heading: { title } }: Task): string => `${number}. ${title.text}`;

/** A paragraph's words, or a table's cells row by row. */
const wordsOf = (block: Block): string | string[][] => (block.kind === 'paragraph'
  ? block.sentences.map(({ text }) => text).join('')
  : block.rows.map((row) => row.map(({ text }) => text)));

/** Everything the task says, paragraph by paragraph. */
const bodyOf = ({ blocks, responsible }: Task): (string | string[][])[] =>
  [...blocks.map(wordsOf), ...(responsible === undefined ? [] : [responsible.text])];

/** 《区20xx年教育工作要点》第四部分第19项，20xx-19，文本日期 2026-11-23, all but the address. */
const sourceOf = (place: CitedPlace): string =>
  [officialPlace(place), place.code, ...(place.wordingDate === undefined ? [] : [`文本日期 ${place.wordingDate}`])].join('，');

/** A task as plain text: its heading, a line a paragraph, where it is from; cells of tables stand apart by tabs. */
export function taskText(task: Task, place: CitedPlace): string {
  const body = bodyOf(task).map((words) => (typeof words === 'string' ? words : words.map((row) => row.join('\t')).join('\n')));
  return `${[headingOf(task), ...body, `出处：${sourceOf(place)}\n${place.address}`].join('\n\n')}\n`;
}

const paragraph = (...children: Paragraph['children']): Paragraph => ({ type: 'paragraph', children });

/** A task as Markdown, without front matter; whatever would be markup, such as masks of asterisks, is escaped. */
export function taskMarkdown(task: Task, place: CitedPlace): string {
  const body = bodyOf(task).map((words): RootContent => (typeof words === 'string'
    ? paragraph({ type: 'text', value: words })
    : { type: 'table', children: words.map((row) => ({
      type: 'tableRow', children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })) }));
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: headingOf(task) }] },
      ...body,
      paragraph(
        { type: 'text', value: `出处：${sourceOf(place)}，` },
        { type: 'link', url: place.address, children: [{ type: 'text', value: place.address }] },
      ),
    ],
  };
  return writer.stringify(tree);
}
