import type { SpecimenPlan } from '../../importer/specimens.ts';

/** Marks of writing direction and zero-width characters, which nobody sees and readers of documents leave out. */
const unseen = ['\u202e', '\u200b', '\u2060', '\u200d'];

/** What would do harm, or vanish, where text is taken for markup or code. */
const harmful = [
  '<script>window.hit=1</script>', '{process.exit()}', '<!-- x -->', '[甲](javascript:alert(1))', '<img src=x onerror=window.hit=1>',
  '&lt;b&gt;&amp;', '<svg/onload=window.hit=1>', '{`${window.hit=1}`}', '</script><script>window.hit=1</script>', '<b>粗</b>', '```js', '\\u0041', '{/* y */}',
];

const beginnings = ['import x from "y"', 'export const a=1', '---', '# ', '> ', '- ', '| 甲 | 乙 |', '<Code/>', '{1+1}', '* * *'];

/** Text as the source has it: what nobody sees stands between its characters. */
const sprinkled = (text: string, every: number): string => text.replace(/[灯塔]/gu, (character) => character + (unseen[every % unseen.length] ?? ''));

/** A plan that is harmless only where it stays text. Task by task, each of the beginnings and of the harmful words occurs. */
export const hostilePlan: SpecimenPlan = {
  title: '灯塔<script>window.hit=1</script>{process.exit()}2031年工作要点',
  introduction: [...harmful, ...beginnings].map((words) => `${words}灯塔是这样写的。`),
  parts: [0, 1].map((part) => ({
    title: part === 0 ? '灯塔<img src=x onerror=window.hit=1>' : '&lt;灯塔{process.exit()}',
    opening: [],
    sections: [],
    tasks: harmful.map((words, index) => ({
      title: part === 0 ? `灯塔${words}` : `<!-- x -->${words}灯塔`,
      paragraphs: [`${words}灯塔写在句首，${words}写在句中。句末是${words}。`, `${beginnings[(index + part * 3) % beginnings.length] ?? ''}灯塔写在段首。`, `灯塔在后。`],
    })),
  })),
};

/** The same plan with characters strewn in that are left out on import. */
export const strewnPlan = (): SpecimenPlan => JSON.parse(JSON.stringify(hostilePlan), (_, value: unknown) =>
  (typeof value === 'string' ? sprinkled(value, value.length) : value)) as SpecimenPlan;

/** How many characters of a text nobody sees. */
export const unseenIn = (text: string): number => [...text].filter((character) => unseen.includes(character)).length;
