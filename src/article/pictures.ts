import type { Problem } from '../plan/problem.ts';
import type { Article } from './model.ts';

/** Sizes in bytes of the files beside an article, by their path from the articles' folder. */
export type PictureSizes = ReadonlyMap<string, number>;

/** A page with a few pictures is still read on a telephone's connection. */
export const largestPicture = 1024 * 1024;

const formats = /\.(?:jpe?g|png|webp)$/iu;

/** What is wrong with an article's pictures: they lie in the folder of its name, are small, and have words for who cannot see them. */
export function pictureProblems({ file, slug, body: { pictures } }: Article, sizes: PictureSizes): Problem[] {
  return pictures.flatMap(({ path, alt, line }): Problem[] => {
    const at = { file, line, found: path };
    const size = sizes.get(path);
    return [
      ...(alt === '' ? [{ ...at, kind: 'picture-words' } as const] : []),
      ...(!path.startsWith(`${slug}/`) || path.includes('..') ? [{ ...at, kind: 'picture-place', expected: `${slug}/文件名` } as const]
        : !formats.test(path) ? [{ ...at, kind: 'picture-format' } as const]
          : size === undefined ? [{ ...at, kind: 'picture-missing' } as const]
            : size > largestPicture ? [{ ...at, kind: 'picture-large', found: `${path}，${megabytes(size)} MB`, expected: `不超过 ${megabytes(largestPicture)} MB` } as const] : []),
    ];
  });
}

const megabytes = (bytes: number): string => String(Number((bytes / largestPicture).toFixed(1)));
