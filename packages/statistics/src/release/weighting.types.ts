/**
 * A demographic question on which weights depend. Everyone may know the weights, so a respondent stays in one cell in every
 * answer set that proves something: only groups of this cell are possible for them, or no answer.
 */
export type ReleaseWeighting = {
  readonly question: string;
  /** The codes of the choices of each cell. */
  readonly cells: readonly (readonly string[])[];
  /** For each respondent, the position of the cell; -1 for any. */
  readonly cellOf: readonly number[];
};
