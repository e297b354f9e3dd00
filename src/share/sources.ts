/** What share pictures say that plans do not, as plain data. */

/** A glossary entry as far as its card shows it. */
export interface CardTerm {
  slug: string;
  term: string;
  /** How plans write it. */
  forms: readonly string[];
  pinyin?: string;
  definition?: string;
}

/** An update or interpretation as far as its card shows it. */
export interface CardArticle {
  /** Address of its page. */
  path: string;
  title: string;
  /** What articles of its kind are called in full, e.g. `政策解读`. */
  column: string;
  /** The edition it speaks of. */
  edition: string;
  summary?: string;
  /** The day of its approval. */
  date?: string;
}

/** Words of a plan with the name of the passage they stand in, e.g. `11#s1`. */
export interface QuotedGoal {
  /** As pages show them, character for character. */
  quote: string;
  passage: string;
}

/** A goal with a number. */
export interface NumberGoal extends QuotedGoal {
  /** The number and its unit as the quoted words have them, e.g. `0.5到1` and `个百分点`. */
  number: string;
  unit: string;
}

/** What a plan sets itself, as a register of indicators has it. */
export interface PlanGoals {
  numbers: readonly NumberGoal[];
  /** Goals without a number, kind by kind, e.g. `要完成的事项`. */
  others: readonly { name: string; goals: readonly QuotedGoal[] }[];
}

/** A term that a plan itself puts in quotation marks. */
export interface PlanCatchword {
  slug: string;
  /** As the plan writes it, marks and all. */
  words: string;
  /** The passages it stands in. */
  passages: readonly string[];
}

export interface CardSources {
  terms?: readonly CardTerm[];
  articles?: readonly CardArticle[];
  /** The day of the wording of a unit, such as `19` or `part/4`, or of the edition's title; nothing where it is not known. */
  dateOf?: (edition: string, unit: string) => string | undefined;
  /** Who issued an edition, under which number and when, as one line; nothing where none of it is known. */
  issuanceOf?: (edition: string) => string | undefined;
  goalsOf?: (edition: string) => PlanGoals | undefined;
  catchwordsOf?: (edition: string) => readonly PlanCatchword[];
}
