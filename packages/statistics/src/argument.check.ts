/**
 * Checks the arguments of estimators. A value that no data can produce (a negative count, a NaN) is a mistake
 * in the calling code and throws. Data to which a method does not apply is a typed "cannot be computed".
 */

/** @throws RangeError unless `count` is a whole number from 0 to 2^53 - 1 */
export function requireCount(count: number, name: string): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`${name} must be a whole number of at least 0, but is ${count}`);
  }
}

/** @throws RangeError unless both are counts and `part` is no larger than `whole` */
export function requirePart(part: number, whole: number, partName: string, wholeName: string): void {
  requireCount(part, partName);
  requireCount(whole, wholeName);
  if (part > whole) {
    throw new RangeError(`${partName} must not exceed ${wholeName}, but is ${part} of ${whole}`);
  }
}

/** @throws RangeError unless `value` is a finite number */
export function requireFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) {
    throw new RangeError(`${name} must be a finite number, but is ${value}`);
  }
}

/** @throws RangeError unless `confidenceLevel` is strictly between 0 and 1 */
export function requireConfidenceLevel(confidenceLevel: number): void {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new RangeError(`confidenceLevel must be between 0 and 1, but is ${confidenceLevel}`);
  }
}
