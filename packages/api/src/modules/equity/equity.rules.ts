import type { EquityGroup } from '@rapport/statistics/equity.suppression.ts';

/** Numbers within a text compare as numbers: "5-9" stands before "10-14". */
const byCategory = new Intl.Collator('en', { numeric: true });

/** The years of which a view can be asked for. */
export const yearMin = 1900;
export const yearMax = 2200;

/** A calendar year in UTC: from its first moment until before that of the next one. */
export function spanOf(year: number): { from: Date; before: Date; lastDay: Date } {
  return {
    from: new Date(Date.UTC(year, 0, 1)),
    before: new Date(Date.UTC(year + 1, 0, 1)),
    lastDay: new Date(Date.UTC(year, 11, 31)),
  };
}

/** True once a calendar year is over everywhere in UTC: what happened in it does not become more. */
export function isOver(year: number, now: Date): boolean {
  return spanOf(year).before <= now;
}

/** The groups that people stated and of which nobody is known to live there, in order. */
export function unknownCategories(
  reached: ReadonlyMap<string, number>,
  residents: ReadonlyMap<string, number>,
): string[] {
  return [...reached.keys()].filter((category) => !residents.has(category)).sort(byCategory.compare);
}

/** Every group that lives there with how many were reached, in order; 0 where nobody was. */
export function equityGroups(
  reached: ReadonlyMap<string, number>,
  residents: ReadonlyMap<string, number>,
): EquityGroup[] {
  return [...residents]
    .map(([category, count]) => ({ category, reached: reached.get(category) ?? 0, residents: count }))
    .sort((a, b) => byCategory.compare(a.category, b.category));
}
