import type { Draft } from './draft.types.ts';

/** The state of the form, for the editors of its parts. */
export interface Builder {
  draft: Draft;
  /** Changes texts or numbers. */
  edit: (draft: Draft) => void;
  /** Adds, removes or moves parts, after which problems are at other places. */
  arrange: (draft: Draft) => void;
  problemAt: (path: string) => string | undefined;
}
