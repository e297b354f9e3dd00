import type { PublishedArticle } from './model.ts';

/** A fictional approved article, for tests. */
export const specimenArticle: PublishedArticle = {
  kind: 'interpretation', slug: 'trees', file: 'content/interpretations/trees.mdx', title: '果树 <与> “树” & 人', summary: '一句“话” & <b>。',
  edition: '2034', parts: [1], basis: [{ text: '原文' }], status: 'approved',
  author: '甲', written: '2034-01-01', reviewer: '乙', reviewed: '2034-01-02', approver: '丙', approved: '2034-01-03', reviewBy: '2035-01-03',
  body: { texts: [{ words: '要求', isHeading: true }, { words: '剪 & 挂。', isHeading: false }], links: [], pictures: [] }, unfinished: [],
};
