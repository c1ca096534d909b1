const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Cronbach's alpha of complete rows; 0 if nothing varies. */
export function alphaOf(rows: readonly (readonly number[])[]): number {
  const varianceOf = (values: readonly number[]): number => {
    const mean = sumOf(values) / values.length;
    return sumOf(values.map((value) => (value - mean) ** 2)) / values.length;
  };
  const items = rows[0]?.length ?? 0;
  const ofItems = sumOf(
    Array.from({ length: items }, (_, item) => varianceOf(rows.map((row) => row[item] ?? 0))),
  );
  const ofSum = varianceOf(rows.map(sumOf));
  if (ofSum < 1e-9) return ofItems < 1e-9 ? 0 : -Infinity;
  return (items / (items - 1)) * (1 - ofItems / ofSum);
}
