import { isCalendarDate, parseDateTime } from '@rapport/core/calendar.ts';
import type { FindingKind } from '@rapport/core/screening/finding.ts';
import { findingMessage, screenText } from '@rapport/core/screening/screen-text.ts';
import { codeForm, codeFormWords, languageForm, trimmed } from '@rapport/core/text-forms.ts';

import { missingAdvice } from './missing-code.ts';
import type { RowIssueCode } from './row-result.ts';

export const columnKinds = [
  'TEXT',
  'CODE',
  'CHOICE',
  'LIST',
  'DATE',
  'DATE_TIME',
  'INTEGER',
  'DECIMAL',
  'MONEY',
  'URL',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** An issue of a valid cell that someone has to confirm. */
export interface CellWarning {
  readonly code: RowIssueCode;
  readonly message: string;
}

/** A cell's value, or its issue. A message never repeats the cell. */
export type CellResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly warning?: CellWarning }
  | { readonly ok: false; readonly code: RowIssueCode; readonly message: string };

/** The description of a column for people. */
export interface ColumnWords {
  /** In the header. */
  readonly name: string;
  /** The content, as a sentence. */
  readonly description: string;
  /** A valid cell. */
  readonly example: string;
}

/** A column of a file: its name, its description, and the function that reads its cells. */
export interface Column<Value> extends ColumnWords {
  readonly kind: ColumnKind;
  /** True if the header must have it and its cells must not be empty. */
  readonly isRequired: boolean;
  /** The allowed values of a cell, or of each item of a list; empty if they cannot be listed. */
  readonly allowedValues: readonly string[];
  /** Reads a trimmed cell, which can be empty. */
  readonly read: (cell: string) => CellResult<Value>;
}

/** A cell that is read. */
export function valid<Value>(value: Value): CellResult<Value> {
  return { ok: true, value };
}

/** A cell that has an issue. */
export function invalid(code: RowIssueCode, message: string): CellResult<never> {
  return { ok: false, code, message };
}

function tooLong(cell: string, charactersMax: number): CellResult<never> {
  const message = `The text has ${cell.length} characters, but at most ${charactersMax} are allowed.`;
  return invalid('TEXT_TOO_LONG', message);
}

/** A column whose cells must not be empty. */
export function required<Value>(
  words: ColumnWords,
  kind: ColumnKind,
  read: (cell: string) => CellResult<Value>,
  allowedValues: readonly string[] = [],
): Column<Value> {
  const readFilled = (cell: string): CellResult<Value> =>
    cell === '' ? invalid('EMPTY_CELL', 'This cell must not be empty.') : read(cell);
  return { ...words, kind, isRequired: true, allowedValues, read: readFilled };
}

/**
 * A required column. `accepts` recognizes the valid cells, including the empty one if it is valid. All others
 * get this issue.
 */
export function custom<Value>(
  words: ColumnWords & { readonly kind: ColumnKind },
  accepts: (cell: string) => Value | null,
  issue: { readonly code: RowIssueCode; readonly message: string },
): Column<Value> {
  return {
    ...words,
    isRequired: true,
    allowedValues: [],
    read: (cell) => {
      const value = accepts(cell);
      return value === null ? { ok: false, ...issue } : valid(value);
    },
  };
}

/** Makes a column optional, in its cells and in the header. `empty` is the value of a missing cell. */
export function optional<Value, Empty>(column: Column<Value>, empty: Empty): Column<Value | Empty> {
  return {
    ...column,
    isRequired: false,
    read: (cell) => (cell === '' ? valid<Value | Empty>(empty) : column.read(cell)),
  };
}

/** Any text. */
export function text(words: ColumnWords, charactersMax: number): Column<string> {
  return required(words, 'TEXT', (cell) =>
    cell.length > charactersMax ? tooLong(cell, charactersMax) : valid(cell),
  );
}

/**
 * A text about the work, which must not identify one person or one case. A likely name is a warning. Kinds in
 * `allows` are ordinary in the column, such as addresses in a place.
 */
export function textAboutWork(
  words: ColumnWords,
  charactersMax: number,
  allows: readonly FindingKind[] = [],
): Column<string> {
  const { read } = text(words, charactersMax);
  return required(words, 'TEXT', (cell) => {
    const result = read(cell);
    if (!result.ok) return result;
    const findings = screenText(cell).filter(({ kind, isCertain }) => isCertain || !allows.includes(kind));
    const certain = findings.find(({ isCertain }) => isCertain);
    if (certain) return invalid('IDENTIFYING_TEXT', findingMessage(certain));
    const [likely] = findings;
    if (!likely) return result;
    return { ...result, warning: { code: 'LIKELY_IDENTIFYING_TEXT', message: findingMessage(likely) } };
  });
}

/** A code that files refer to: the code of the row itself, or of an existing record. */
export function code(words: ColumnWords): Column<string> {
  return required(words, 'CODE', (cell) =>
    codeForm.test(cell) ? valid(cell) : invalid('INVALID_CODE', `A code has ${codeFormWords}.`),
  );
}

/** "Community forum" and "community-forum" become "COMMUNITY_FORUM". */
const valueForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_');

/** One of a few values, in any capital letters, with spaces or hyphens in place of underscores. */
export function choice<Value extends string>(words: ColumnWords, values: readonly Value[]): Column<Value> {
  const byText = new Map<string, Value>(values.map((value) => [valueForm(value), value]));
  return required(
    words,
    'CHOICE',
    (cell) => {
      const value = byText.get(valueForm(cell));
      return value === undefined
        ? invalid('UNKNOWN_CHOICE', `This must be one of ${values.join(', ')}.${missingAdvice(cell)}`)
        : valid(value);
    },
    values,
  );
}

/** A BCP 47 language tag; for lists. */
export function language(words: ColumnWords): Column<string> {
  return required(words, 'CODE', (cell) =>
    languageForm.test(cell)
      ? valid(cell)
      : invalid('INVALID_LANGUAGE', 'A language is a tag such as "en", "es" or "zh-Hant".'),
  );
}

/** Several items, each read by `item`, separated by semicolons, without repetition. */
export function list<Item>(item: Column<Item>, itemsMax: number): Column<Item[]> {
  return required(
    item,
    'LIST',
    (cell) => {
      const texts = cell
        .split(';')
        .map((part) => trimmed(part))
        .filter((part) => part !== '');
      if (texts.length > itemsMax) {
        return invalid(
          'OUT_OF_RANGE',
          `The list has ${texts.length} items, but at most ${itemsMax} are allowed.`,
        );
      }
      if (new Set(texts).size < texts.length) {
        return invalid('REPEATED_CHOICE', 'An item of the list is repeated.');
      }
      const items: Item[] = [];
      for (const one of texts) {
        const result = item.read(one);
        if (!result.ok) return result;
        items.push(result.value);
      }
      return valid(items);
    },
    item.allowedValues,
  );
}

/** A calendar day as text: YYYY-MM-DD. */
export function date(words: ColumnWords): Column<string> {
  return required(words, 'DATE', (cell) =>
    isCalendarDate(cell)
      ? valid(cell)
      : invalid('INVALID_DATE', 'Write a date as YYYY-MM-DD, such as 2026-03-31.'),
  );
}

/** A time with its offset from UTC. The meaning of a time without an offset is not guessed. */
export function dateTime(words: ColumnWords): Column<Date> {
  return required(words, 'DATE_TIME', (cell) => {
    const time = /\d(Z|[+-]\d\d:\d\d)$/.test(cell) ? parseDateTime(cell) : null;
    return time === null
      ? invalid(
          'INVALID_DATE',
          'Write a time in ISO 8601 with its offset from UTC, such as 2026-03-31T18:00-07:00.',
        )
      : valid(time);
  });
}

/** The address of a web page that `isAccepted`. */
export function webAddress(
  words: ColumnWords,
  charactersMax: number,
  isAccepted: (address: string) => boolean,
): Column<string> {
  return required(words, 'URL', (cell) => {
    if (cell.length > charactersMax) return tooLong(cell, charactersMax);
    return isAccepted(cell)
      ? valid(cell)
      : invalid('INVALID_URL', `This is not a web address such as ${words.example}.`);
  });
}
