import { articleKinds, type ArticleKind } from './kinds.ts';

export interface DraftWish {
  kind: ArticleKind;
  title: string;
  edition: string;
  /** Ids of tasks. */
  tasks: readonly string[];
  parts: readonly number[];
  author?: string | undefined;
  /** The file's name without `.mdx`. */
  slug: string;
  /** `2031-06-01` */
  today: string;
}

/** A new article to be filled in: every line of its front matter says what belongs there. */
export function draftOf(wish: DraftWish): string {
  const { kind, slug, tasks, parts } = wish;
  // What JSON writes, YAML reads.
  const lines = [
    line('title', JSON.stringify(wish.title)),
    line('summary', '', '摘要：一两句话，不超过 120 字'),
    line('edition', JSON.stringify(wish.edition)),
    line('tasks', list(tasks), '涉及的任务编号，如 [19]'),
    line('parts', list(parts), '涉及的部分，如 [4]'),
    ...(kind === 'update' ? [line('happened', '', '哪天做的，如 2027-03-01'), line('until', '', '做了几天的，写最后一天')] : []),
    'basis: # 依据：读者能查到的文件、会议或记录；没有网页的不写 url\n  # - text: 文件名称\n  #   url: https://…',
    line('status', 'draft', '写好请人审核改为 reviewed，批准后改为 approved；批准了才公布'),
    line('author', wish.author === undefined ? '' : JSON.stringify(wish.author), '明责：谁写的'),
    line('written', wish.today),
    line('reviewer', '', '督责：谁审核的'),
    line('reviewed', '', '审核日期'),
    line('approver', '', '问责：谁批准的'),
    line('approved', '', '批准日期'),
    ...(kind === 'interpretation' ? [line('reviewBy', oneYearAfter(wish.today), '复核期限：到时重看一遍')] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${skeletons[kind](tasks[0] === undefined ? `part/${parts[0] ?? 1}` : `${tasks[0]}#s1`, slug)}`;
}

/** Where it is written. */
export const draftFile = ({ kind, slug }: Pick<DraftWish, 'kind' | 'slug'>): string => `${articleKinds[kind].folder}/${slug}.mdx`;

const line = (field: string, value: string, comment?: string): string =>
  `${field}:${value === '' ? '' : ` ${value}`}${comment === undefined ? '' : ` # ${comment}`}`;

const list = (items: readonly (string | number)[]): string => (items.length === 0 ? '' : `[${items.join(', ')}]`);

/** What stands in 【】 is to be replaced; a review finds what was forgotten. */
const skeletons: Record<ArticleKind, (place: string, slug: string) => string> = {
  update: (place, slug) => `【什么时间、什么地方、谁做了什么。】

## 对应的要求

计划写的是：[【抄一句原话】](${place})。

## 做了什么

- 【一件事一条，写清数量和结果；没有的不写。】

【照片放在 ${slug} 文件夹里，每张不超过 1 MB，方括号里写清图上是什么，例如：】

\`![操场上的开放日](${slug}/1.jpg)\`
`,
  interpretation: (place) => `【一两句话说清这是什么事、与谁有关。】

## 要求做什么

- 【照原话摘，带上出处，如：】[【抄几个字】](${place})

## 要求谁来做

【原文点到谁就写谁；没有写的，写“没有写由谁来做”。】

## 写明的数字和时间

【没有的，写“没有写”。】
`,
};

/** The same day of the next year; the last of February stays in February. */
function oneYearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace(/29$/u, '28') : next;
}
