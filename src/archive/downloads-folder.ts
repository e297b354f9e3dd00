import { resolve } from 'node:path';

/** Where files that were made of plans lie until a build takes them: `DOWNLOADS_DIR`, or `downloads`. Nothing in it is content. */
export const downloadsFolder = resolve(process.env['DOWNLOADS_DIR'] || 'downloads');
