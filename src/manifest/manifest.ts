/** What a build made: every file, with what stands for its bytes. Whoever holds the list can prove what is served. */

/** Where the list lies, from the root of the site; it does not list itself. */
export const manifestPath = 'build-manifest.json';

export interface FileSeal {
  bytes: number;
  /** SHA-256 in hexadecimal. */
  sha256: string;
}

/** What a list says of the site besides its files. */
export interface ManifestFacts {
  /** What built it, e.g. `yaodian 1.0.0`. */
  software: string;
  /** The names of all editions, in order. */
  editions: string[];
}

export interface Manifest extends ManifestFacts {
  /** Goes up when a field changes its meaning or goes. */
  format: 1;
  /** By path from the root of the site, with `/` between folders, in order. */
  files: Record<string, FileSeal>;
}

export const makeManifest = ({ software, editions }: ManifestFacts, seals: ReadonlyMap<string, FileSeal>): Manifest =>
  ({ format: 1, software, editions, files: Object.fromEntries([...seals].filter(([path]) => path !== manifestPath).sort(([one], [other]) => (one < other ? -1 : 1))) });

/** How a copy differs from what was built, by path. */
export interface Differences {
  missing: string[];
  changed: string[];
  added: string[];
}

/** @param found what there is of each path; a path that is not among its keys is missing */
export function differences({ files }: Manifest, found: ReadonlyMap<string, FileSeal>): Differences {
  const paths = Object.keys(files);
  return {
    missing: paths.filter((path) => !found.has(path)),
    changed: paths.filter((path) => found.has(path) && found.get(path)!.sha256 !== files[path]!.sha256),
    added: [...found.keys()].filter((path) => path !== manifestPath && !Object.hasOwn(files, path)).sort(),
  };
}

/** Reads a list. @returns nothing where the text is none */
export function readManifest(text: string): Manifest | undefined {
  try {
    const { format, software, editions, files } = JSON.parse(text) as Partial<Manifest>;
    const isWhole = format === 1 && typeof software === 'string' && Array.isArray(editions) && editions.every((edition) => typeof edition === 'string') && typeof files === 'object' && files !== null
      && Object.entries(files).every(([path, { bytes, sha256 }]) => isBelow(path) && Number.isInteger(bytes) && /^[0-9a-f]{64}$/u.test(sha256));
    return isWhole ? { format, software, editions, files } : undefined;
  } catch {
    return undefined;
  }
}

/** A list from elsewhere names nothing outside the site. */
const isBelow = (path: string): boolean => path !== '' && !path.split('/').some((name) => name === '' || name === '.' || name === '..') && !path.includes('\\');

/**
 * What a host serves of a path: pages at their folder. Hosts keep to themselves what is theirs: the file of headers, and
 * compressed copies, which they send in place of the file.
 *
 * @returns nothing for what is not served by itself
 */
export function servedPath(path: string, manifest: Manifest): string | undefined {
  const isCopy = /\.(?:br|gz|zst)$/u.test(path) && Object.hasOwn(manifest.files, path.replace(/\.\w+$/u, ''));
  return path === '_headers' || isCopy ? undefined : path.replace(/(^|\/)index\.html$/u, '$1');
}

/** Whether compressed copies of a file lie beside it. */
export const hasCopies = (path: string, { files }: Manifest): boolean => ['br', 'gz', 'zst'].some((end) => Object.hasOwn(files, `${path}.${end}`));
