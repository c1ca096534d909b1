import { refuse, type Refused } from './statistical.result.ts';

/**
 * Checks of counts that come from data. They refuse, where `argument.check.ts` throws for a mistake in the
 * calling code.
 */

/** Names that are one number, and not something that is counted. */
const single = new Set(['numerator', 'denominator', 'n']);
export const subjectOf = (name: string): string =>
  single.has(name) ? `The ${name}` : `The number of ${name}`;

/** Refuses anything but a whole number of at least 0. */
export function refuseCount(count: number, name: string, index?: number): Refused | null {
  const place = { column: name, ...(index === undefined ? {} : { index }) };
  if (count < 0)
    return refuse('NEGATIVE_VALUE', `${subjectOf(name)} is ${count}. It cannot be negative.`, place);
  if (!Number.isSafeInteger(count)) {
    return refuse('OUT_OF_RANGE', `${subjectOf(name)} is ${count}. It must be a whole number.`, place);
  }
  return null;
}

/** Refuses counts of which one is not a part of the other, and a denominator of 0. */
export function refusePart(
  part: number,
  whole: number,
  partName: string,
  wholeName: string,
  index?: number,
): Refused | null {
  const counts = refuseCount(part, partName, index) ?? refuseCount(whole, wholeName, index);
  if (counts !== null) return counts;
  const place = { column: partName, ...(index === undefined ? {} : { index }) };
  if (whole === 0) {
    const reason = `${subjectOf(wholeName)} is 0, so there is no proportion.`;
    return refuse('ZERO_DENOMINATOR', reason, { ...place, column: wholeName });
  }
  if (part > whole) {
    const reason = `${subjectOf(partName)} is ${part}, which is more than ${single.has(wholeName) ? `the ${wholeName} ${whole}` : `the ${whole} ${wholeName}`}.`;
    return refuse('NUMERATOR_ABOVE_DENOMINATOR', reason, place);
  }
  return null;
}
