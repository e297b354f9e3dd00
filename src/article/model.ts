import type { Problem } from '../plan/problem.ts';
import type { ArticleBody } from './body.ts';
import type { ArticleKind } from './kinds.ts';
import type { InterpretationRecord, UpdateRecord } from './schema.ts';

/** What editors wrote about a plan, with its place. */
export interface Article extends UpdateRecord, InterpretationRecord {
  kind: ArticleKind;
  /** The name of its file: its address within the column. */
  slug: string;
  /** Path of the file it was read from, for messages. */
  file: string;
  body: ArticleBody;
  /** What a draft still has to have mended before it can be reviewed; all others have nothing. */
  unfinished: readonly Problem[];
}

/** An article that everyone may read: all that its stage asks for is there. */
export type PublishedArticle = Article & Required<Pick<Article, 'summary' | 'basis' | 'author' | 'written' | 'reviewer' | 'reviewed' | 'approver' | 'approved'>>;

/** Whether an article has a page in the built site. One that is retired keeps its address. */
export const isPublished = (article: Article): article is PublishedArticle => article.status === 'approved' || article.status === 'retired';

/** Whether lists, feeds, search and the site map have it. */
export const isListed = (article: Article): article is PublishedArticle => article.status === 'approved';

/** From new to old by the day of approval; what has none yet comes first. */
export function newestFirst<Some extends Article>(articles: readonly Some[]): Some[] {
  const rank = ({ approved = '9999' }: Article): string => approved;
  return [...articles].sort((a, b) => (rank(a) === rank(b) ? (a.slug < b.slug ? -1 : 1) : rank(a) < rank(b) ? 1 : -1));
}

/** Whether it speaks of a task itself, or of the part the task belongs to. */
export const concernsTask = ({ edition, tasks = [], parts = [] }: Article, of: string, task: { id: string; part: number }): boolean =>
  edition === of && (tasks.includes(task.id) || parts.includes(task.part));

/** Whether it speaks of a part, or of one of its tasks. */
export const concernsPart = ({ edition, tasks = [], parts = [] }: Article, of: string, part: { number: number; tasks: readonly { id: string }[] }): boolean =>
  edition === of && (parts.includes(part.number) || part.tasks.some(({ id }) => tasks.includes(id)));
