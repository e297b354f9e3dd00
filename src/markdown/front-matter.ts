/** A file's front matter and what stands below it. */
export interface FrontMatter {
  /** What stands between the two lines of hyphens; it begins on line 2. */
  yaml: string;
  body: string;
  /** The line of the file on which the body begins, 1 for the first. */
  bodyLine: number;
}

/** Parts a file into its front matter and its body; a file without front matter is all body. */
export function partFrontMatter(text: string): FrontMatter {
  const [whole, yaml = ''] = /^---\r?\n(?:([\s\S]*?)\r?\n)?---(?:\r?\n|$)/u.exec(text) ?? [''];
  return { yaml, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}
