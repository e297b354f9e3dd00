/** How one kind of line is recognised by its own words. */
export interface LineRule {
  matches(line: string): boolean;
  /** Lines of this kind. */
  specimens: readonly string[];
  /** Lines that look alike and are not of this kind. */
  others: readonly string[];
}
