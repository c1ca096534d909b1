/**
 * A condition on an earlier answer. `anyOf` names codes of choices, or the kind of a missing answer that the
 * question allows. `from` and `to` are about numbers, both included. `isAnswered` is about valid answers: a
 * missing answer such as "don't know" does not count.
 */
export type Condition =
  | { readonly question: string; readonly anyOf: readonly string[] }
  | {
      readonly question: string;
      readonly from?: number | null | undefined;
      readonly to?: number | null | undefined;
    }
  | { readonly question: string; readonly isAnswered: boolean };

/** All of the conditions must be met. */
export interface ShownIf {
  readonly all: readonly Condition[];
}
