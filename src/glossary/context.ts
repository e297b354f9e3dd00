/** A place in a sentence with some of the words around it. */
export interface Context {
  before: string;
  term: string;
  after: string;
  /** Whether the sentence goes on beyond what is shown. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Where a sentence may be cut for display: behind a comma or the like. */
const clauseEnd = /[，,、；;。：:]/u;

/**
 * The words around a term, cut at the ends of clauses so that neither words nor masks are torn.
 * @param reach how many characters to show on either side; a little more where the next cut is further away
 */
export function contextOf(sentence: string, start: number, length: number, reach: number): Context {
  const end = start + length;
  const from = cutBackward(sentence, start - reach);
  const to = cutForward(sentence, end + reach);
  return {
    before: sentence.slice(from, start),
    term: sentence.slice(start, end),
    after: sentence.slice(end, to),
    cutBefore: from > 0,
    cutAfter: to < sentence.length,
  };
}

function cutBackward(sentence: string, at: number): number {
  for (let cut = at; cut > 0; cut -= 1) {
    if (clauseEnd.test(sentence.charAt(cut - 1))) return cut;
  }
  return 0;
}

function cutForward(sentence: string, at: number): number {
  for (let cut = at; cut < sentence.length; cut += 1) {
    if (clauseEnd.test(sentence.charAt(cut - 1))) return cut;
  }
  return sentence.length;
}
