import { resolve } from 'node:path';

/** The content folder that commands work on: `CONTENT_DIR`, or `content`. */
export const contentFolder = resolve(process.env.CONTENT_DIR || 'content');
