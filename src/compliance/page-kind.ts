/** The level of a page in the sense of 国办发〔2017〕47号: it carries the tags of its own level and of those above. */
export type PageLevel = 'column' | 'article';

/** One row a kind of page: what reports call it, its level, and the kinds of pages a page of it lists, where it is a list. */
export const pageKinds = {
  home: { name: '首页', level: 'column', lists: ['task', 'part'] },
  plan: { name: '引言与目录', level: 'column', lists: ['task', 'part'] },
  'whole-plan': { name: '全文', level: 'article' },
  part: { name: '部分', level: 'article' },
  task: { name: '任务', level: 'article' },
  appendix: { name: '附件', level: 'article' },
  overview: { name: '一图读懂', level: 'column', lists: ['task', 'part'] },
  register: { name: '登记表', level: 'column', lists: ['task', 'part', 'plan', 'appendix'] },
  comparison: { name: '年度对照', level: 'column', lists: ['task', 'part'] },
  audience: { name: '按对象看', level: 'column', lists: ['task'] },
  glossary: { name: '词语栏', level: 'column', lists: ['term'] },
  term: { name: '词条', level: 'column' },
  updates: { name: '动态栏', level: 'column', lists: ['update'] },
  update: { name: '动态', level: 'article' },
  interpretations: { name: '解读栏', level: 'column', lists: ['interpretation'] },
  interpretation: { name: '解读', level: 'article' },
  about: { name: '说明', level: 'column' },
  service: { name: '服务页', level: 'column' },
} as const satisfies Record<string, { name: string; level: PageLevel; lists?: readonly string[] }>;

export type PageKind = keyof typeof pageKinds;

export const kindsInOrder = Object.keys(pageKinds) as PageKind[];

/** Pages of one address each, or all below one; the rest of the site's pages belong to an edition. */
const roots: Record<string, { itself: PageKind; below: PageKind }> = {
  glossary: { itself: 'glossary', below: 'term' },
  updates: { itself: 'updates', below: 'update' },
  interpretations: { itself: 'interpretations', below: 'interpretation' },
  about: { itself: 'about', below: 'about' },
  for: { itself: 'service', below: 'audience' },
  compare: { itself: 'service', below: 'comparison' },
};

const glossaryViews = new Set(['kind', 'part', 'subject', 'matrix']);

/**
 * What kind of page stands at a path, `/20xx/19/`, without the site's base path. What is not known by its address,
 * such as `/search/`, is a page that does something for readers.
 * @param editions the names of all editions
 */
export function kindOfPage(path: string, editions: ReadonlySet<string>): PageKind {
  const [first, ...below] = path.split('/').filter((step) => step !== '');
  if (first === undefined) return 'home';
  if (editions.has(first)) return kindInEdition(below);
  const [second] = below;
  const root = roots[first];
  if (root === undefined) return 'service';
  if (first === 'glossary' && glossaryViews.has(second ?? '')) return 'glossary';
  return second === undefined ? root.itself : root.below;
}

function kindInEdition(steps: readonly string[]): PageKind {
  const [first, second] = steps;
  if (first === undefined) return 'plan';
  if (steps.at(-1) === 'overview') return 'overview';
  if (first === 'all') return 'whole-plan';
  if (first === 'part' || first === 'appendix') return second === undefined ? 'service' : first;
  return /^\d+(?:-\d+)?$/u.test(first) ? 'task' : 'register';
}
