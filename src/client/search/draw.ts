import type { Segment } from '../../search/excerpt.ts';
import type { Result } from '../../search/result.ts';
import { element } from '../element.ts';

export const drawSegments = (segments: readonly Segment[]): (Node | string)[] =>
  segments.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

/** 第19项 · 2031 */
export const labelWithEdition = ({ label, edition }: Result, current: string | undefined): string =>
  edition === undefined || edition === current ? label : `${label} · ${edition}`;
