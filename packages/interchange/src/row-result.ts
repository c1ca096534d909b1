/** The possible issues of one row. The messages explain them to people. */
export type RowIssueCode =
  | 'MISSING_CELLS'
  | 'EXTRA_CELLS'
  | 'CELL_TOO_LONG'
  | 'EMPTY_CELL'
  | 'IDENTIFYING_KEY'
  | 'IDENTIFYING_TEXT'
  | 'LIKELY_IDENTIFYING_TEXT'
  | 'INVALID_NUMBER'
  | 'OUT_OF_RANGE'
  | 'UNKNOWN_CHOICE'
  | 'AMBIGUOUS_CHOICE'
  | 'REPEATED_CHOICE'
  | 'CONFLICTING_CHOICES'
  | 'NOT_ASKED'
  | 'TEXT_TOO_LONG'
  | 'INVALID_DATE'
  | 'INVALID_CODE'
  | 'INVALID_LANGUAGE'
  | 'INVALID_URL'
  | 'INVALID_FIPS'
  | 'INVALID_YEAR'
  | 'INVALID_GROUP'
  | 'ENDS_BEFORE_START'
  | 'EXCEEDS_HEADCOUNT'
  | 'DUPLICATE_ROW';

/** An issue of one row, as data. The reader continues with the next row. */
export interface RowIssue {
  /** The line of the file, from 1, on which the row begins; null if the issue belongs to no row. */
  readonly line: number | null;
  /** The column's name in the header; null if the issue belongs to the whole row. */
  readonly column: string | null;
  readonly code: RowIssueCode;
  /** A sentence for the person who made the file. */
  readonly message: string;
  /** The content of the cell, shortened. */
  readonly value?: string;
  /** True if the person who imports the file can confirm that the text is right. */
  readonly canConfirm?: true;
}

/** A row that was read: a value, or its issues. */
export type RowResult<T> =
  | {
      readonly ok: true;
      readonly line: number;
      readonly value: T;
      /** Issues that someone has to confirm. */
      readonly warnings?: readonly RowIssue[];
    }
  | { readonly ok: false; readonly line: number; readonly issues: readonly RowIssue[] };

export type FileProblemCode =
  | 'EMPTY_FILE'
  | 'WRONG_FORMAT'
  | 'WORKBOOK_TOO_LARGE'
  | 'WRONG_ENCODING'
  | 'NUL_BYTE'
  | 'WRONG_DELIMITER'
  | 'DUPLICATE_COLUMN'
  | 'EXTRA_HEADER_ROWS'
  | 'UNFINISHED_ROWS'
  | 'UNCONFIRMED_MAPPING'
  | 'NO_KEY_COLUMN'
  | 'TOO_MANY_COLUMNS'
  | 'ROW_TOO_LONG'
  | 'QUOTE_NOT_CLOSED'
  | 'MISPLACED_QUOTE'
  | 'MISSING_COLUMN'
  | 'UNKNOWN_COLUMN'
  | 'INVALID_COLUMN_NAME'
  | 'UNKNOWN_QUESTION'
  | 'UNKNOWN_CHOICE'
  | 'REPEATED_MAPPING'
  | 'PERSONAL_COLUMN'
  | 'NO_QUESTION_COLUMNS';

interface FileProblemPlace {
  readonly line?: number;
  readonly column?: string;
  readonly path?: readonly string[];
}

/** A problem that makes the whole file, or its mapping, unusable. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code: FileProblemCode;
  readonly line: number | null;
  readonly column: string | null;
  /**
   * The position of the problem in the column mapping, such as `['questions', '2', 'questionCode']`; null if
   * the problem is in the file.
   */
  readonly path: readonly string[] | null;

  constructor(code: FileProblemCode, message: string, { line, column, path }: FileProblemPlace = {}) {
    super(message);
    this.code = code;
    this.line = line ?? null;
    this.column = column ?? null;
    this.path = path ?? null;
  }
}

const shownCharactersMax = 100;

/**
 * Shortens a text for an issue to its first characters, 100 by default. It never splits a surrogate pair,
 * which JSON columns refuse.
 */
export function shortened(value: string, charactersMax = shownCharactersMax): string {
  if (value.length <= charactersMax) return value;
  return `${value.slice(0, charactersMax).replace(/\p{Surrogate}$/u, '')}…`;
}
