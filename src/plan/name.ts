import type { Part, Task } from './model.ts';
import { toChineseNumeral } from './numerals.ts';

/** How a part is called: 第四部分. */
export const partName = ({ number }: Pick<Part, 'number'>): string => `第${toChineseNumeral(number)}部分`;

/** How a numbered task is called in official writing: 第19项. */
export const taskName = ({ number }: Pick<Task, 'number'>): string => `第${number}项`;
