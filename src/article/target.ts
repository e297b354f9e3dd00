import { webAddress } from '../record/web-address.ts';

/** What a link in an article leads to. */
export type LinkTarget =
  /** A place of the plan the article is about, by name: `19`, `19#s3`, `part/2`, `introduction#s1`, `appendix/1`. */
  | { kind: 'place'; name: string }
  /** A page of this site, from its root, without the base path. */
  | { kind: 'site'; path: string }
  | { kind: 'web'; url: string }
  | { kind: 'wrong' };

const placeName = /^(?:\d+(?:-\d+)?|part\/\d+|appendix\/\d+|introduction)(?:#s\d+)?$/u;

/** Reads what stands in the round brackets of a link. */
export function readTarget(target: string): LinkTarget {
  if (placeName.test(target)) return { kind: 'place', name: target };
  if (/^\/(?![/\\])/u.test(target)) return { kind: 'site', path: target };
  return webAddress('http or https').safeParse(target).success ? { kind: 'web', url: target } : { kind: 'wrong' };
}
