/** Looks for a rule among many, as often as wanted and within one bound for all the looks together. */
export interface PairSearch {
  /** Says whether one item surely passes; false where no comparison is left to find out. */
  readonly certainly: <Item>(items: readonly Item[], test: (item: Item) => boolean) => boolean;
  /** Says whether one item may pass; true where no comparison is left to find out. */
  readonly possibly: <Item>(items: readonly Item[], test: (item: Item) => boolean) => boolean;
}

/** Creates a search that makes a bounded number of comparisons: two long lists have billions of pairs. */
export function createPairSearch(maxComparisons: number): PairSearch {
  let leftCount = maxComparisons;
  const find = <Item>(
    items: readonly Item[],
    test: (item: Item) => boolean,
    answerWhenSpent: boolean,
  ): boolean => {
    for (const item of items) {
      if (leftCount === 0) return answerWhenSpent;
      leftCount -= 1;
      if (test(item)) return true;
    }
    return false;
  };
  return {
    certainly: (items, test) => find(items, test, false),
    possibly: (items, test) => find(items, test, true),
  };
}
