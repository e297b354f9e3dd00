import type { OfficialColumn } from './column.ts';

/**
 * The tags of 《政府网站发展指引》（国办发〔2017〕47号）, by level. A page of an article carries those of site and
 * column as well.
 */
export const officialTagNames = {
  site: { required: ['SiteName', 'SiteDomain', 'SiteIDCode'], optional: [] },
  column: { required: ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'], optional: [] },
  article: { required: ['ArticleTitle', 'PubDate', 'ContentSource'], optional: ['Keywords', 'Author', 'Description', 'Image', 'Url'] },
} as const;

export type TagLevel = keyof typeof officialTagNames;

/** The site as tags speak of it; what is not configured is missing. */
export interface OfficialSite {
  name: string;
  /** The host of the site's own address. */
  domain?: string | undefined;
  /** 网站标识码 */
  code?: string | undefined;
}

/** A page with a text of its own as tags speak of it. */
export interface OfficialArticle {
  title: string;
  /**
   * The day from which the text stands as it does, `2031-06-01`. The rule writes PubDate with hour and minute;
   * only days are recorded, and an hour that nobody wrote down would be invented.
   */
  published?: string | undefined;
  /** Where the text comes from. */
  source: string;
  keywords?: readonly string[];
  author?: string | undefined;
  /** Full address of the page's picture. */
  image?: string | undefined;
  /** Full address of the page. */
  address?: string | undefined;
}

/**
 * Names and contents of the `<meta>` that a page carries. Nothing is said of what is not known.
 * Description is not among them: the names of tags know no capitals, and every page has its `description` already.
 */
export function officialTags(site: OfficialSite, column: OfficialColumn, article?: OfficialArticle): [name: string, content: string][] {
  const tags: Record<string, string | undefined> = {
    SiteName: site.name,
    SiteDomain: site.domain,
    SiteIDCode: site.code,
    ColumnName: column.name,
    ColumnDescription: column.description,
    ColumnKeywords: column.keywords.join(','),
    ColumnType: column.type,
    ...(article && {
      ArticleTitle: article.title,
      PubDate: article.published,
      ContentSource: article.source,
      Keywords: article.keywords?.join(','),
      Author: article.author,
      Image: article.image,
      Url: article.address,
    }),
  };
  return Object.entries(tags).filter((tag): tag is [string, string] => tag[1] !== undefined && tag[1].trim() !== '');
}
