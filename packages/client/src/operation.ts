/** Where an operation pages: the fields that lead to its connection, and the variable of its cursor. */
export interface Paging {
  readonly path: readonly string[];
  readonly after: string;
}

/** The dependencies of the cached answer of a query, besides the records whose ids it contains. */
export interface Dependencies {
  /** The types of which it has a list. A new or changed record can enter, leave or move in a list. */
  readonly lists: readonly string[];
  /** Whether it has figures that the API computes from other records. */
  readonly hasFigures: boolean;
}

/** A generated query: its text, and what the hooks know about it. */
export interface QueryDocument<Data, Variables> extends Dependencies {
  readonly name: string;
  /** With the fragments that it uses. */
  readonly text: string;
  readonly paging: Paging | null;
  /** Only for the compiler. */
  readonly types?: (variables: Variables) => Data;
}

/** A generated mutation: its text, and what it changes. */
export interface MutationDocument<Data, Variables> {
  readonly name: string;
  readonly text: string;
  /** The types of the records that it creates, changes or removes; null if the contract does not say. */
  readonly changes: readonly string[] | null;
  /** The fields of its input that have ids. */
  readonly idFields: readonly string[];
  /** Only for the compiler. */
  readonly types?: (variables: Variables) => Data;
}

/** Variables may be left out if none of them is required. */
export type VariablesOf<Variables, Rest extends readonly unknown[] = []> =
  Record<never, never> extends Variables
    ? [variables?: Variables, ...rest: Rest]
    : [variables: Variables, ...rest: Rest];
