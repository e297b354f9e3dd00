import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inlineHashes, withPolicy } from './page-policy.ts';
import { allowanceOf, headerPolicy } from './policy.ts';

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const nobodyElse = { connectsTo: [] };
const policyOf = (html: string): string => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(html)![1]!;

describe('of what stands in a page', () => {
  test('programs and styles are named by their hashes, each once', () => {
    expect(inlineHashes(`<style>a{}</style><style media="print">b{}</style><style>a{}</style>
      <script>one()</script><script type="module" data-src="x">two()</script><script type=speculationrules>{}</script>`))
      .toEqual({ scripts: [hash('one()'), hash('two()'), hash('{}')], styles: [hash('a{}'), hash('b{}')] });
  });

  test('files and data need none', () => {
    expect(inlineHashes('<script src="/a.js"></script><script type="module" src=/b.js></script><script type="application/ld+json">{}</script>'))
      .toEqual({ scripts: [], styles: [] });
  });
});

describe('a page with its policy', () => {
  test('has it before all else but its charset', () => {
    const html = withPolicy('<!doctype html><html><head><meta charset="utf-8"><script>one()</script></head></html>', nobodyElse);
    expect(html).toMatch(/<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><script>/u);
    expect(policyOf(html)).toContain(`script-src 'self' '${hash('one()')}';style-src 'self';`);
  });

  test('keeps what its own forbids, and gets no leave from it', () => {
    const own = "default-src *; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'none'; form-action 'none'";
    const html = withPolicy(`<head><meta charset="utf-8"><style>a{}</style><meta content="${own}" http-equiv="Content-Security-Policy"></head>`, nobodyElse);
    expect(html.match(/Content-Security-Policy/gu)).toHaveLength(1);
    expect(policyOf(html)).toMatch(/connect-src 'none'.*form-action 'none'/u);
    expect(policyOf(html)).not.toMatch(/unsafe|\*/u);
  });

  test('is refused where it has no head', () => {
    expect(() => withPolicy('<p>x</p>', nobodyElse)).toThrow('head');
  });
});

test('only the service that signs for WeChat may be asked besides the site', () => {
  expect(headerPolicy(allowanceOf({}))).toContain("connect-src 'self';");
  expect(headerPolicy(allowanceOf({ wechat: { signatureEndpoint: 'https://sign.example.org/card?site=1' } }))).toContain("connect-src 'self' https://sign.example.org;");
});
