import type { Problem } from '../plan/problem.ts';
import type { Article } from './model.ts';

/** What is known of a file beside an article. */
export interface PictureFile {
  /** In bytes. */
  size: number;
  /** Whether it is a picture, whatever its name. */
  isPicture: boolean;
  /** Whether it says where it was taken. */
  tellsLocation: boolean;
}

/** The files beside an article by their path from the articles' folder. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** A page with a few pictures is still read on a telephone's connection. */
export const largestPicture = 1024 * 1024;

/** JPEG, PNG, and WebP in its RIFF. */
const beginnings = [/^\xff\xd8\xff/u, /^\x89PNG\r\n\x1a\n/u, /^RIFF[\s\S]{4}WEBP/u];

/** Whether a file begins as one of the formats does: a name says nothing. */
export const isPicture = (bytes: Uint8Array): boolean => {
  const beginning = String.fromCharCode(...bytes.subarray(0, 12));
  return beginnings.some((form) => form.test(beginning));
};

const formats = /\.(?:jpe?g|png|webp)$/iu;

/** What is wrong with an article's pictures: they lie in the folder of its name, are small, do not say where they were taken, and have words for who cannot see them. */
export function pictureProblems({ file, slug, body: { pictures } }: Article, files: PictureFiles): Problem[] {
  return pictures.flatMap(({ path, alt, line }): Problem[] => {
    const at = { file, line, found: path };
    const known = files.get(path);
    return [
      ...(alt === '' ? [{ ...at, kind: 'picture-words' } as const] : []),
      ...(!path.startsWith(`${slug}/`) || path.includes('..') ? [{ ...at, kind: 'picture-place', expected: `${slug}/文件名` } as const]
        : !formats.test(path) ? [{ ...at, kind: 'picture-format' } as const]
          : known === undefined ? [{ ...at, kind: 'picture-missing' } as const] : [
            ...(known.size > largestPicture ? [{ ...at, kind: 'picture-large', found: `${path}，${megabytes(known.size)} MB`, expected: `不超过 ${megabytes(largestPicture)} MB` } as const] : []),
            ...(known.isPicture ? [] : [{ ...at, kind: 'picture-format' } as const]),
            ...(known.tellsLocation ? [{ ...at, kind: 'picture-location' } as const] : []),
          ]),
    ];
  });
}

const megabytes = (bytes: number): string => String(Number((bytes / largestPicture).toFixed(1)));
