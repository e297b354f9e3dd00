import { glossaryPath } from '../plan/address.ts';

/** The pages that show the glossary in another order; their names are no pinyin, so no term can claim them. */
export const glossaryViews = [
  { path: glossaryPath, name: '拼音' },
  { path: `${glossaryPath}subject/`, name: '类别' },
  { path: `${glossaryPath}kind/`, name: '依据' },
  { path: `${glossaryPath}part/`, name: '部分' },
  { path: `${glossaryPath}matrix/`, name: '分布图' },
] as const;
