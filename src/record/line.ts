import { z } from 'zod';

/** Words on one line, without tabs and other controls: they stand in titles, pictures, lists and tables. */
export const lineForm = /^[^\p{Cc}\u2028\u2029]+$/u;

/** Such words; spaces around them are left out. */
export const line = z.string().trim().regex(lineForm, '一行文字');

/** Such words, exactly as they stand somewhere else. */
export const exactLine = z.string().regex(/^\S(?:.*\S)?$/u, '一行文字，首尾没有空格').regex(lineForm, '一行文字');
