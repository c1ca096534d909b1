/** Numbers that come either from a column of a file or from the command line. */
import { readDataFile, type DataFile } from './data-file.ts';
import { listOf, number, UsageError, type Kind } from './options.ts';

/** A column if the method has a file, otherwise numbers separated by commas. */
export const columnOrNumbers: Kind<string> = {
  placeholder: 'COLUMN or NUMBER,…',
  read: (given) => {
    if (given.trim() === '') throw new UsageError('must not be empty');
    return given;
  },
};

/** The file of a method, if it has one. */
export async function optionalFile(path: string | null): Promise<DataFile | null> {
  return path === null ? null : readDataFile(path);
}

/** The numbers of an option: the column that it names in the file, or the numbers that it lists. */
export function numbersOf(data: DataFile | null, given: string, flag: string): number[] {
  if (data !== null) return data.numbers(given);
  try {
    return [...listOf(number).read(given)];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`--${flag} ${error.message}. Columns need --file.`, flag);
  }
}

/** Refuses lists of different length on the command line. */
export function requireSameLength(lists: Readonly<Record<string, readonly unknown[]>>): void {
  const [first, ...others] = Object.entries(lists);
  const other = others.find(([, list]) => list.length !== first?.[1].length);
  if (first === undefined || other === undefined) return;
  throw new UsageError(
    `--${first[0]} has ${first[1].length} numbers, but --${other[0]} has ${other[1].length}.`,
    other[0],
  );
}

/** Exactly two numbers, one for each group. */
export const pair: Kind<readonly [number, number]> = {
  placeholder: 'NUMBER,NUMBER',
  read: (given) => {
    const [first, second, ...more] = listOf(number).read(given);
    if (first === undefined || second === undefined || more.length > 0) {
      throw new UsageError(`must be two numbers separated by a comma, but is "${given}"`);
    }
    return [first, second];
  },
};
