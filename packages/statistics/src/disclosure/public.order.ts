import { requireCount } from '../argument.check.ts';

/**
 * The positions of cells in an order that everyone knows: by size, smallest first, then by position. Sizes are
 * public, such as populations. They must not be the counts that are published. Otherwise the choice of what
 * to hide would reveal them.
 *
 * @throws RangeError if there is not one size for each cell, or a size is not a whole number of at least 0
 */
export function publicOrder(length: number, sizes?: readonly number[]): readonly number[] {
  const positions = Array.from({ length }, (_, position) => position);
  if (sizes === undefined) return positions;
  if (sizes.length !== length) {
    throw new RangeError(`There must be ${length} sizes, one for each count, but there are ${sizes.length}`);
  }
  sizes.forEach((size) => requireCount(size, 'size'));
  return positions.sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0) || one - other);
}
