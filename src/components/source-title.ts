import type { TermSource } from '../glossary/schema.ts';

/** A source's title in title marks, inner ones made single as the standard for punctuation has it (GB/T 15834). */
export const sourceTitle = ({ title }: TermSource): string =>
  `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
