/** Gives a finished page the policy that fits what stands in it. */

import { createHash } from 'node:crypto';
import { pagePolicy, type Allowance, type InlineHashes } from './policy.ts';

/** Neither element can hold another: the first closing tag ends it. */
const element = /<(script|style)\b([^>]*)>(.*?)<\/\1\s*>/gsu;
const ownPolicy = /<meta\b(?=[^>]*\bhttp-equiv=["']?content-security-policy["'\s>])[^>]*?\bcontent="([^"]*)"[^>]*>/giu;
/** Scripts of other types are data, which no policy is about. */
const executable = /^(?:|module|text\/javascript|importmap|speculationrules)$/u;

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The hashes of all scripts and styles that stand in a page. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name, attributes = '', text = ''] of html.matchAll(element)) {
    if (name === 'style') styles.add(hashOf(text));
    else if (!/(?:^|\s)src[\s=]/u.test(attributes) && executable.test(/(?:^|\s)type=["']?([^"'\s>]*)/u.exec(attributes)?.[1] ?? '')) scripts.add(hashOf(text));
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/**
 * The page with its policy, before anything the policy is about. Where it brings a policy of its own, the two become one.
 * @throws where a page has no head
 */
export function withPolicy(html: string, allowance: Allowance): string {
  // Hardly a page brings one, and looking for the element takes longer than for its name.
  const bringsOwn = /content-security-policy/iu.test(html);
  const own = bringsOwn ? [...html.matchAll(ownPolicy)].map(([, content = '']) => content.replaceAll('&#39;', "'")).join(';') : '';
  const policy = pagePolicy(inlineHashes(html), allowance, own);
  const bare = bringsOwn ? html.replace(ownPolicy, '') : html;
  const place = /<head\b[^>]*>\s*(?:<meta charset=[^>]*>)?/iu;
  if (!place.test(bare)) throw new Error('a page without a head can have no policy');
  return bare.replace(place, (begin) => `${begin}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
