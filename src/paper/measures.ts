/**
 * Paper, margins, lines and letters of an official document (GB/T 9704-2012, 5 to 7). Lengths in millimetres, letters and
 * lines in points.
 */
export const measures = {
  paper: { width: 210, height: 297 },
  /** They leave the type area of 156 by 225. */
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  /** 22 lines of 28 characters fill the type area. */
  line: 28.95,
  characterPitch: 15.79,
  /** 三号 */
  body: 16,
  /** 二号 */
  title: { size: 22, line: 35 },
  /** 四号 */
  pageNumber: { size: 14, line: 20, below: 3.5 },
} as const;

/** The names under which Chinese systems and WPS know the typefaces. */
export const typefaces = { title: '方正小标宋简体', body: '仿宋', level1: '黑体', level2: '楷体', number: '宋体', latin: 'Times New Roman' } as const;
