import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

const accepts = (address: string): boolean => webAddress('http or https').safeParse(address).success;

test.each(['https://example.org/', 'http://example.org:8080/甲/?a={title}&b=1#c', "https://example.org/a(b)_c~d;e,f@g"])('%s is one', (address) => {
  expect(accepts(address)).toBe(true);
});

test.each([
  'javascript:alert(1)', 'data:text/html,x', '//example.org/', 'example.org', 'https://example.org@elsewhere.example/', 'https://a:b@example.org/',
  'https://example.org/"x', "https://example.org/'x", 'https://example.org/<x>', 'https://example.org\\x',
])('%s is none', (address) => {
  expect(accepts(address)).toBe(false);
});

test('where only https will do, http will not', () => {
  expect(webAddress('https').safeParse('http://example.org/').success).toBe(false);
});
