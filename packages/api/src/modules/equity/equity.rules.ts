import type { EquityGroup } from '@rapport/statistics/equity.suppression.ts';

/** Numbers within a text compare as numbers: "5-9" sorts before "10-14". */
const byCategory = new Intl.Collator('en', { numeric: true });

/** The groups that people stated and that the residents do not have, in order. */
export function unknownCategories(
  reached: ReadonlyMap<string, number>,
  residents: ReadonlyMap<string, number>,
): string[] {
  return [...reached.keys()].filter((category) => !residents.has(category)).sort(byCategory.compare);
}

/** Every group of residents with the number of people reached, in order; 0 if nobody was reached. */
export function equityGroups(
  reached: ReadonlyMap<string, number>,
  residents: ReadonlyMap<string, number>,
): EquityGroup[] {
  return [...residents]
    .map(([category, count]) => ({ category, reached: reached.get(category) ?? 0, residents: count }))
    .sort((a, b) => byCategory.compare(a.category, b.category));
}
