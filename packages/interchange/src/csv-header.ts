import { trimmed } from '@rapport/core/text-forms.ts';

import { FileProblem, shortened } from './row-result.ts';

/**
 * The trimmed names of the columns. Throws a `FileProblem` for another delimiter than the given one, too many
 * columns, and empty or repeated names.
 */
export function readHeader(
  { line, cells }: { readonly line: number; readonly cells: readonly string[] },
  delimiter: string,
  columnsMax: number,
): string[] {
  const header = cells.map((cell) => trimmed(cell));
  const onlyName = header.length === 1 ? (header[0] ?? '') : '';
  const likelyDelimiter = [',', ';', '\t'].find(
    (candidate) => candidate !== delimiter && onlyName.includes(candidate),
  );
  if (likelyDelimiter !== undefined) {
    throw new FileProblem(
      'WRONG_DELIMITER',
      `Columns must be separated by ${delimiterName(delimiter)}, but this file seems to use ${delimiterName(likelyDelimiter)}.`,
      { line },
    );
  }
  if (header.length > columnsMax) {
    throw new FileProblem(
      'TOO_MANY_COLUMNS',
      `The file has ${header.length} columns, but at most ${columnsMax} are allowed.`,
      { line },
    );
  }

  const seen = new Set<string>();
  header.forEach((name, index) => {
    if (name === '') {
      throw new FileProblem('EMPTY_COLUMN_NAME', `Column ${index + 1} has no name in the header.`, { line });
    }
    if (seen.has(name)) {
      const column = shortened(name);
      throw new FileProblem('DUPLICATE_COLUMN', `The header has the column "${column}" twice.`, {
        line,
        column,
      });
    }
    seen.add(name);
  });
  return header;
}

function delimiterName(delimiter: string): string {
  return delimiter === ',' ? 'a comma' : delimiter === ';' ? 'a semicolon' : 'a tab';
}
