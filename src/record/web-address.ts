import { z } from 'zod';

/** Characters that no address has and that markup is made of, RFC 3986. */
const foreign = /[\s"'<>\\^`|]/u;

/** Whether a browser would go where a reader thinks it goes: `https://example.org@elsewhere.example/` leads elsewhere. */
function isPlain(address: string): boolean {
  if (foreign.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** The address of a web page as a record may hold it. */
export const webAddress = (protocol: 'https' | 'http or https') => {
  const expected = protocol === 'https' ? '以 https:// 开头的网址' : '以 https:// 或 http:// 开头的网址';
  return z.url({ protocol: protocol === 'https' ? /^https$/u : /^https?$/u, error: expected, abort: true }).refine(isPlain, `${expected}，不含用户名、引号和尖括号`);
};
