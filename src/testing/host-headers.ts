import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The headers for a path of the host, by name in lower case. */
export type HostHeaders = (path: string) => Record<string, string>;

/**
 * A site's `_headers` as the hosts read it for whom it is written: all rules that match count, the values of a header that
 * two of them name are joined; `*` stands for anything. A site without the file has no headers.
 */
export async function hostHeaders(folder: string): Promise<HostHeaders> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rules: { matches: RegExp; headers: [name: string, value: string][] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const header = /^\s+([\w-]+): (.+)$/u.exec(line);
    if (header === null) rules.push({ matches: new RegExp(`^${line.replace(/[.+?()[\]{}|^$\\]/gu, '\\$&').replaceAll('*', '.*')}$`, 'u'), headers: [] });
    else rules.at(-1)!.headers.push([header[1]!.toLowerCase(), header[2]!]);
  }
  return (path) => {
    const joined: Record<string, string> = {};
    for (const [name, value] of rules.filter(({ matches }) => matches.test(path)).flatMap(({ headers }) => headers)) {
      joined[name] = name in joined ? `${joined[name]}, ${value}` : value;
    }
    return joined;
  };
}
