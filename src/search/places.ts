/** Where the files of search are published, relative to the root of the site. */

export const firstFilePath = 'search/first.json';

/** Everything in one file, for browsers in which the index does not run; only where the first file leaves something out. */
export const wholeFilePath = 'search/whole.json';

export const indexFolder = 'pagefind/';

/** The record with this key in the index. */
export const recordFilePath = (key: string): string => `${indexFolder}record/${key}.json`;

/** What is known of the records before anything is asked. */
export const cataloguePath = `${indexFolder}catalogue.json`;

/** The characters of a block. */
export const blockFilePath = (name: string): string => `${indexFolder}character/${name}.json`;
