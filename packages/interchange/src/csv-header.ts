import { delimiters, type Delimiter } from './csv-delimiter.ts';
import { FileProblem, shortened } from './row-result.ts';

/** The columns of a file. Names can be empty or repeated, as long as nothing reads such a column. */
export interface CsvHeader {
  /** The trimmed name of each column, in the file's order. */
  readonly cells: readonly string[];
  /** The columns whose names stand for no other column, in the file's order. */
  readonly columns: readonly { readonly name: string; readonly index: number }[];
  /** Their names. */
  readonly names: readonly string[];
  /**
   * Throws a `FileProblem` with the code MISSING_COLUMN or DUPLICATE_COLUMN if a name does not stand for one
   * column. It tells which columns there are, or where the name is repeated.
   */
  requireColumn(name: string, path?: readonly string[]): void;
}

/** Throws a `FileProblem` if a header has one name, which another delimiter than the requested one would split. */
export function refuseOtherDelimiter(names: readonly string[], delimiter: Delimiter, line: number): void {
  const onlyName = names.length === 1 ? (names[0] ?? '') : '';
  const likely = Object.entries(delimiters).find(
    ([name, character]) => name !== delimiter && onlyName.includes(character),
  );
  if (likely === undefined) return;
  const words = (name: string) => `a ${name.toLowerCase()}`;
  throw new FileProblem(
    'WRONG_DELIMITER',
    `Columns must be separated by ${words(delimiter)}, but this file seems to use ${words(likely[0])}.`,
    { line },
  );
}

/** The header of a file, from the trimmed names of its columns. Throws a `FileProblem` for too many columns. */
export function readHeader(line: number, cells: readonly string[], columnsMax: number): CsvHeader {
  if (cells.length > columnsMax) {
    throw new FileProblem(
      'TOO_MANY_COLUMNS',
      `The file has ${cells.length} columns, but at most ${columnsMax} are allowed.`,
      { line },
    );
  }
  const positions = new Map<string, number[]>();
  cells.forEach((name, index) => positions.set(name, [...(positions.get(name) ?? []), index + 1]));
  const columns = cells
    .map((name, index) => ({ name, index }))
    .filter(({ name }) => name !== '' && positions.get(name)?.length === 1);
  const names = columns.map(({ name }) => name);
  return {
    cells,
    columns,
    names,
    requireColumn(name, path) {
      const column = shortened(name);
      const place = { line, column, ...(path ? { path } : {}) };
      const found = name === '' ? undefined : positions.get(name);
      if (found === undefined) {
        const message = `The file has no column "${column}". Its columns are ${listed(names)}.`;
        throw new FileProblem('MISSING_COLUMN', message, place);
      }
      if (found.length > 1) {
        const message = `The column "${column}" is in the header ${found.length} times: columns ${found.join(' and ')}. Give each its own name.`;
        throw new FileProblem('DUPLICATE_COLUMN', message, place);
      }
    },
  };
}

const namesShown = 20;

/** The first names of a list, and the number of the others. */
export function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, namesShown)
    .map((name) => shortened(name))
    .join(', ');
  return names.length > namesShown ? `${shown} and ${names.length - namesShown} more` : shown;
}
