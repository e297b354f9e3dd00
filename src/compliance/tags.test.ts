import { describe, expect, test } from 'vitest';
import { columnOfKind } from './column.ts';
import { kindsInOrder, pageKinds } from './page-kind.ts';
import { officialTagNames, officialTags } from './tags.ts';

const facts = { site: { name: '图书馆要点', description: '虚构的计划。' }, planTitle: '某镇图书馆2031年工作要点', page: { title: '搜索', description: '查找' } };
const column = columnOfKind('task', facts);
const everything = { title: '开放日', published: '2031-06-01', source: '某镇图书馆', keywords: ['开放', '读者'], author: '办公室', image: 'https://example.org/a.png', address: 'https://example.org/2031/3/' };

describe('tags', () => {
  test('are those of site, column and article together, in the order of the rule', () => {
    const names = officialTags({ name: '图书馆要点', domain: 'example.org', code: '0000000000' }, column, everything).map(([name]) => name);
    const { site, column: ofColumn, article } = officialTagNames;
    expect(names).toEqual([...site.required, ...ofColumn.required, ...article.required, ...article.optional].filter((name) => name !== 'Description'));
  });

  test('say nothing of what is not known, and have no empty content', () => {
    const tags = officialTags({ name: '图书馆要点', domain: undefined }, { ...column, description: ' ' }, { title: '开放日', source: '某镇图书馆', keywords: [] });
    expect(tags.map(([name]) => name)).toEqual(['SiteName', 'ColumnName', 'ColumnKeywords', 'ColumnType', 'ArticleTitle', 'ContentSource']);
  });

  test('know the day and invent no hour', () => {
    expect(Object.fromEntries(officialTags({ name: '甲' }, column, everything))).toMatchObject({ PubDate: '2031-06-01', Keywords: '开放,读者' });
  });

  test('of a page that is no article are those of site and column', () => {
    expect(officialTags({ name: '甲', code: '0000000000' }, column)).toHaveLength(6);
  });
});

test('every kind of page has a column with all that its tags say', () => {
  for (const kind of kindsInOrder) {
    const { name, description, keywords, type } = columnOfKind(kind, facts);
    expect([kind, [name, description, type, ...keywords].every((words) => words.trim() !== ''), keywords.length > 0]).toEqual([kind, true, true]);
  }
});

test.each([
  ['home', '首页'], ['plan', '政策文件'], ['task', '政策文件'], ['whole-plan', '政策文件'], ['interpretation', '政策解读'], ['update', '工作动态'], ['term', '词语'], ['service', '搜索'],
] as const)('the column of %s is of the type %s', (kind, type) => {
  expect(columnOfKind(kind, facts).type).toBe(type);
});

test('articles are the plan’s texts and what editors wrote', () => {
  expect(kindsInOrder.filter((kind) => pageKinds[kind].level === 'article')).toEqual(['whole-plan', 'part', 'task', 'appendix', 'update', 'interpretation']);
});
