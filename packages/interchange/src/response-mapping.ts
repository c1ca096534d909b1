import type { ChoiceText } from './choice-finder.ts';

/** A replacement of a cell's text: by a choice code or another value, or by nothing. */
export interface Recoding {
  readonly from: string;
  /** The empty text stands for no answer. */
  readonly to: string;
}

/** The columns with the answers to one question. */
export interface QuestionColumns {
  readonly questionCode: string;
  /** The column with the answer, or with all chosen choices. */
  readonly column?: string | null | undefined;
  /** The text between several choices in one cell; a semicolon by default. */
  readonly separator?: string | null | undefined;
  /** For a question with several choices: a column for each of them, in place of `column`. */
  readonly choiceColumns?:
    readonly { readonly column: string; readonly choiceCode: string }[] | null | undefined;
  /** Replacements before a cell is read. */
  readonly recode?: readonly Recoding[] | null | undefined;
  /** Whether the cells have codes or labels. It matters only if a label is also the code of another choice. */
  readonly choiceText?: ChoiceText | null | undefined;
}

/** The content of the columns of a file. Names are those of the header, trimmed. */
export interface ResponseMapping {
  /** The column with the respondents' pseudonyms; null or absent if the file has none. */
  readonly respondentKey?: string | null | undefined;
  /** Further columns that tell several rows of one respondent apart, such as the event in a longitudinal file. */
  readonly respondentKeyParts?: readonly string[] | null | undefined;
  readonly submittedAt?: string | null | undefined;
  readonly questions: readonly QuestionColumns[];
}
