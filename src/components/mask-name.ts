import type { MaskSpan } from '../plan/model.ts';

/** What a screen reader says where the source hides a word. */
export const maskName = ({ hides }: MaskSpan): string => `（原文隐去${hides}）`;
