import { invalid, required, valid, type CellResult, type Column, type ColumnWords } from './table-column.ts';

/** A whole number in digits. */
export function integer(words: ColumnWords, minimum: number, maximum: number): Column<number> {
  return required(words, 'INTEGER', (cell) => {
    if (!/^\d{1,15}$/.test(cell)) {
      return invalid('INVALID_NUMBER', 'Write a whole number in digits.');
    }
    return inRange(Number(cell), minimum, maximum);
  });
}

/** A number from `minimum` to `maximum` with at most two decimals. */
export function decimal(words: ColumnWords, minimum: number, maximum: number): Column<number> {
  return required(words, 'DECIMAL', (cell) => {
    if (!/^\d{1,12}(\.\d{1,2})?$/.test(cell)) {
      return invalid(
        'INVALID_NUMBER',
        'Write a number in digits with at most two decimals after a point, such as 1.5.',
      );
    }
    return inRange(Number(cell), minimum, maximum);
  });
}

function inRange(number: number, minimum: number, maximum: number): CellResult<number> {
  return number < minimum || number > maximum
    ? invalid('OUT_OF_RANGE', `The number must be from ${minimum} to ${maximum}.`)
    : valid(number);
}

/** US dollars, read as cents without fractions. */
export function money(words: ColumnWords, centsMax: bigint): Column<bigint> {
  return required(words, 'MONEY', (cell) => {
    const [, dollars, cents = ''] = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(cell) ?? [];
    if (dollars === undefined) {
      const message = 'Write an amount in US dollars, such as 1234.50 or $1,234.50, without a sign.';
      return invalid('INVALID_NUMBER', message);
    }
    const amount = BigInt(dollars) * 100n + BigInt(cents.padEnd(2, '0'));
    return amount > centsMax
      ? invalid('OUT_OF_RANGE', `An amount can be at most ${centsMax / 100n} US dollars.`)
      : valid(amount);
  });
}
