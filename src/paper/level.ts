/** The layers of an official document, as GB/T 9704-2012 has them: 一、 (黑体), （一） (楷体), 1. (仿宋). */
export type PaperLevel = 1 | 2 | 3;

/** The layer of a task's heading, by its label: tasks may be numbered （一） as well as 1. */
export const taskLevel = (label: string): PaperLevel => (/^[（(][一二三四五六七八九十百]/u.test(label) ? 2 : 3);
