/**
 * Exact arithmetic with decimal numbers as people write them. Binary arithmetic makes three answers of 7.1
 * slightly less than 7.1 on average, so a limit of 7.1 would miss them.
 */

/** A number that is `digits` divided by 10 to the power of `decimals`. */
type Decimal = { readonly digits: bigint; readonly decimals: number };

/** The shortest decimal that stands for a floating-point number, which is the one that was written. */
function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}

/** Digits beyond the 17 that a floating-point number distinguishes. */
const quotientDigits = 40;

/** The floating-point number nearest to a quotient of whole numbers. */
function quotient(numerator: bigint, denominator: bigint): number {
  const scaled = numerator * 10n ** BigInt(quotientDigits);
  // A digit that stands for the remainder decides between two neighbors.
  const sticky = scaled % denominator === 0n ? '0' : '1';
  return Number(`${scaled / denominator}${sticky}e-${quotientDigits + 1}`);
}

/** The sum of decimals, each with a whole factor, in units of 10 to the power of minus `decimals`. */
function sumOf(terms: readonly { readonly factor: number; readonly value: number }[]): Decimal {
  if (terms.every(({ value }) => Number.isSafeInteger(value))) {
    const digits = terms.reduce((sum, { factor, value }) => sum + BigInt(factor) * BigInt(value), 0n);
    return { digits, decimals: 0 };
  }
  const parts = terms.map(({ factor, value }) => ({ factor, ...decimalOf(value) }));
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const digits = parts.reduce(
    (sum, part) => sum + BigInt(part.factor) * part.digits * 10n ** BigInt(decimals - part.decimals),
    0n,
  );
  return { digits, decimals };
}

/**
 * The combination `Σ factor · value / divisor`, exact in decimals and rounded once. Combinations that are equal in
 * decimals give the same number, and a larger one never gives a smaller number. So it can be compared with a limit.
 *
 * @param terms finite values with whole factors
 * @param divisor a positive whole number
 */
export function exactCombination(
  terms: readonly { readonly factor: number; readonly value: number }[],
  divisor = 1,
): number {
  const { digits, decimals } = sumOf(terms);
  return quotient(digits, BigInt(divisor) * 10n ** BigInt(decimals));
}

/** The mean of at least one decimal, rounded once. */
export function exactMean(values: readonly number[]): number {
  return exactCombination(
    values.map((value) => ({ factor: 1, value })),
    values.length,
  );
}
