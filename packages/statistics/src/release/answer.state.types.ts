/**
 * A complete answer set, and how far it is from agreeing with everything published. Changes are cheap: only
 * the cells of the person concerned are computed again.
 */
export type AnswerState = {
  /** How many sums were computed for tries so far. It measures a search, the same on every machine. */
  readonly work: () => number;
  /** 0 if the set agrees with everything published, apart from which groups are hidden. */
  readonly violation: () => number;
  /**
   * How far the figures are from the middle of their cells, and many times how far they are outside. A search that
   * keeps this low finds room for more changes.
   */
  readonly strain: () => number;
  /**
   * The strain after a change of an answer. If it is `most` or more, the result is only that: a number of
   * at least `most`. Most changes break some cell at once, so the others need not be computed.
   */
  readonly tryAnswer: (person: number, column: number, answer: number, most: number) => number;
  /** The target (position in the layout) and row furthest outside, or null. Its mean is too low (1), too high (-1) or fits. */
  readonly worst: () => { readonly target: number; readonly row: number; readonly direction: number } | null;
  readonly answer: (person: number, column: number) => number;
  readonly group: (person: number, dimension: number) => number;
  /** Whether the share and the top box of a target (position in the layout) are suppressed in a row that is shown. */
  readonly suppressed: (target: number, row: number) => { readonly share: boolean; readonly topBox: boolean };
  /** The number of people in a row. */
  readonly rowCount: (row: number) => number;
  readonly setAnswer: (person: number, column: number, answer: number) => void;
  readonly setGroup: (person: number, dimension: number, group: number) => void;
  /** The present answers, which agree with everything published, are what `reset` goes back to. */
  readonly keep: () => void;
  /** Back to the true answers, or to the ones that were kept. */
  readonly reset: () => void;
};
