/** Where the files of search are published, relative to the root of the site. */

export const firstFilePath = 'search/first.json';

export const indexFolder = 'pagefind/';

/** The record with this key in the index. */
export const recordFilePath = (key: string): string => `${indexFolder}record/${key}.json`;
