/** The knowledge of hidden places in one span of time: the sums of places and groups. */
export type Margins = {
  /** The count of everyone of each place; null if it is hidden. */
  readonly rows: readonly (number | null)[];
  /** The sum of the rows whose count is hidden. */
  readonly free: number;
  /** The sum of each group, and of people without a group. For a table of everyone, one column. */
  readonly columns: readonly number[];
};

/**
 * Whether the hidden counts keep room if all sums around them are known. This holds for a person who is alone in a cell,
 * too. It also holds if one count of a block is known to be small, which is why the block is hidden.
 *
 * The range of a cell follows from its row, its column and the total (Gale 1957, Pacific Journal of Mathematics 7:1073–1082). The
 * person who is alone removes a row or column. Only the largest row in which somebody can be alone needs a check.
 */
export function isProtected({ rows, free, columns }: Margins, threshold: number): boolean {
  const known = rows.filter((row) => row !== null);
  const freeRows = rows.length - known.length;
  if (rows.length < 3 || (freeRows > 0 && (freeRows < 3 || isTooFew(free, threshold)))) return false;
  if (columns.some((sum) => isTooFew(sum, threshold))) return false;
  if (known.some((sum) => sum > 0 && sum <= threshold)) return false;
  if (known.every((sum) => sum === 0)) return true;
  const filled = columns.filter((sum) => sum > 0);
  // In a row of two cells, a person who is alone in one knows the other.
  if (filled.length < 3) return false;
  const total = filled.reduce((sum, each) => sum + each, 0);
  const largest = known.toSorted((one, other) => other - one);
  // Equal rows have equal ranges.
  return [...new Set(known)].every(
    (own) =>
      own === 0 || filled.every((_, column) => hasRoom(own, column, { filled, total, largest, threshold })),
  );
}

/** A sum of 1 to the threshold plus 1. Less the person who is alone, it leaves fewer values than the threshold. */
const isTooFew = (sum: number, threshold: number): boolean => sum > 0 && sum < threshold + 2;

type Surroundings = {
  readonly filled: readonly number[];
  readonly total: number;
  readonly largest: readonly number[];
  readonly threshold: number;
};

function hasRoom(own: number, column: number, { filled, total, largest, threshold }: Surroundings): boolean {
  const sum = filled[column] ?? 0;
  const isWide = (least: number, greatest: number): boolean => greatest - Math.max(0, least) >= threshold;
  const others = filled.filter((_, index) => index !== column);
  const inRow = others.every((other) => isWide(own + sum + other - total - 1, Math.min(own - 1, sum)));
  const withoutOwn = largest.toSpliced(largest.indexOf(own), 1);
  const beside = withoutOwn.find((row) => row + sum <= total + 1) ?? 0;
  const inColumn = isWide(own + sum + beside - total - 1, Math.min(own, sum - 1));
  const elsewhere = others.every((other) => {
    const row = withoutOwn.find((each) => each + other <= total + 1) ?? 0;
    return isWide(own + sum - total + 1, Math.min(own, sum, total + 1 - row - other));
  });
  return inRow && inColumn && elsewhere;
}
