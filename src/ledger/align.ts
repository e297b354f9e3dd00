/** Which of the earlier things each of the later ones is: index by index, in order. */
export type Pairs = [earlier: number, later: number][];

/**
 * Pairs things of two rows so that pairs do not cross and their worth is the greatest.
 * Of several ways that are worth the same, the one that pairs what comes first is taken.
 * @param worth of a pair; 0 where the two must not be paired
 */
export function alignInOrder(earlier: number, later: number, worth: (earlier: number, later: number) => number): Pairs {
  // best[i][j]: the greatest worth of pairs from the i-th and the j-th on.
  const best = Array.from({ length: earlier + 1 }, () => new Float64Array(later + 1));
  for (let i = earlier - 1; i >= 0; i -= 1) {
    for (let j = later - 1; j >= 0; j -= 1) {
      const paired = worth(i, j) > 0 ? worth(i, j) + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: Pairs = [];
  let [i, j] = [0, 0];
  while (i < earlier && j < later) {
    const value = worth(i, j);
    if (value > 0 && value + best[i + 1]![j + 1]! === best[i]![j]) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (best[i + 1]![j] === best[i]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}
