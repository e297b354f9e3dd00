/** What editors write about a plan, one row a kind: its folder, which is its address too, and what readers call it. */
export const articleKinds = {
  update: { folder: 'updates', name: '动态', fullName: '工作动态', about: '各项任务做了什么，何时做的' },
  interpretation: { folder: 'interpretations', name: '解读', fullName: '政策解读', about: '各部分、各项任务是什么意思，依据是什么' },
} as const;

export type ArticleKind = keyof typeof articleKinds;

export const kindsInOrder = Object.keys(articleKinds) as ArticleKind[];

/** The list of all articles of a kind. */
export const columnPath = (kind: ArticleKind): string => `/${articleKinds[kind].folder}/`;

export const articlePath = ({ kind, slug }: { kind: ArticleKind; slug: string }): string => `${columnPath(kind)}${slug}/`;

/** How the ledger names an article: its path within the site, `updates/spring-pruning`. */
export const articleSlug = ({ kind, slug }: { kind: ArticleKind; slug: string }): string => `${articleKinds[kind].folder}/${slug}`;
