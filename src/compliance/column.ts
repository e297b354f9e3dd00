import { articleKinds, type ArticleKind } from '../article/kinds.ts';
import type { PageKind } from './page-kind.ts';

/** A column as tags speak of it. */
export interface OfficialColumn {
  name: string;
  description: string;
  keywords: readonly string[];
  type: string;
}

/** What the columns' words are made of. */
export interface ColumnFacts {
  site: { name: string; description: string };
  /** The title of the plan the page speaks of. */
  planTitle: string;
  /** The page's own name and description, for pages that are columns of their own. */
  page: { title: string; description: string };
}

/** The column a page belongs to, by its kind; services such as the search are columns of their own. */
export function columnOfKind(kind: PageKind, { site, planTitle, page }: ColumnFacts): OfficialColumn {
  switch (kind) {
    case 'home':
      return { name: '首页', description: site.description, keywords: [site.name], type: '首页' };
    case 'glossary': case 'term':
      return { name: '词语', description: '计划中的提法：释义、出处和用例', keywords: ['词语', '提法', '释义'], type: '词语' };
    case 'updates': case 'update':
      return articleColumn('update');
    case 'interpretations': case 'interpretation':
      return articleColumn('interpretation');
    case 'about':
      return { name: '说明', description: `${site.name}的说明`, keywords: [site.name, '说明'], type: '网站说明' };
    case 'service':
      return { name: page.title, description: page.description, keywords: [page.title], type: page.title };
    default:
      return { name: '全部任务', description: `${planTitle}全部任务`, keywords: [planTitle], type: '政策文件' };
  }
}

function articleColumn(kind: ArticleKind): OfficialColumn {
  const { name, fullName, about } = articleKinds[kind];
  return { name, description: about, keywords: [name, fullName], type: fullName };
}
