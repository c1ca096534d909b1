import { NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import type { Refusal } from '@rapport/statistics/comparison/hidden.places.ts';
import * as z from 'zod';

import { dayText } from '../../days.ts';
import type { Days } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { comparedPeriods, sharedRevisions, type ComparedPeriods } from '../comparisons/comparison.rules.ts';

/** The table that is to be frozen, without its figures. */
export interface FreezePlan {
  definition: IndicatorDraft;
  revisions: readonly IndicatorDraft[];
  dimension: string | null;
  periods: ComparedPeriods;
  /** Empty for all offices that share the indicator. */
  officeSlugs: readonly string[];
}

/** The plan of a request. Throws for an indicator, a revision or a dimension that does not exist, and for other periods. */
export function freezePlan(input: {
  indicator: string;
  revision?: number | null | undefined;
  dimension?: string | null | undefined;
  days: Days;
  periods: number;
  officeSlugs: readonly string[];
}): FreezePlan {
  const revisions = sharedRevisions(input.indicator);
  const definition = revisions.find(
    ({ revision }) => revision === (input.revision ?? revisions.at(-1)?.revision),
  );
  if (definition === undefined) {
    const isKnown = revisions.length > 0;
    throw new NotFoundError(isKnown ? 'The revision' : 'The indicator', [
      'input',
      isKnown ? 'revision' : 'indicator',
    ]);
  }
  const dimension = input.dimension ?? null;
  if (dimension !== null && !definition.disaggregations.includes(dimension)) {
    const allowed = definition.disaggregations.join(', ') || 'none';
    throw new ValidationError([
      { path: ['input', 'dimension'], message: `${definition.code} has the dimensions: ${allowed}.` },
    ]);
  }
  const periods = comparedPeriods(input.days, input.periods, ['input', 'period']);
  return { definition, revisions, dimension, periods, officeSlugs: input.officeSlugs };
}

/** The plan of a stored request. */
export const planOfFreeze = (row: RowOf<'ComparisonFreeze'>): FreezePlan =>
  freezePlan({ ...row, indicator: row.indicatorCode, days: row });

/** Throws unless a new version is of the same indicator, dimension and periods as the table that it replaces. */
export function requireSameSubject(
  { indicatorCode, dimension, firstDay, lastDay }: RowOf<'ComparisonTable'>,
  plan: FreezePlan,
): void {
  const first = plan.periods.asked[0]?.firstDay;
  const last = plan.periods.asked.at(-1)?.lastDay;
  const own = { firstDay: dayText(firstDay), lastDay: dayText(lastDay) };
  const issues = [
    { field: 'indicator', has: `indicator ${indicatorCode}`, isSame: indicatorCode === plan.definition.code },
    {
      field: 'dimension',
      has: `dimension ${dimension ?? '(everyone)'}`,
      isSame: dimension === plan.dimension,
    },
    {
      field: 'period',
      has: `days ${own.firstDay} to ${own.lastDay}`,
      isSame: own.firstDay === first && own.lastDay === last,
    },
  ].filter(({ isSame }) => !isSame);
  if (issues.length === 0) return;
  throw new ValidationError(
    issues.map(({ field, has }) => ({
      path: ['input', field],
      message: `The table that it replaces has the ${has}. Freeze another one as a new table.`,
    })),
  );
}

const hiddenPlacesSchema = z.array(
  z.object({
    place: z.string(),
    isEveryoneHidden: z.boolean(),
    reason: z.enum(['BLOCK', 'HIDDEN_BEFORE']),
    block: z.array(z.string()),
    tables: z.array(z.string()),
  }),
);
export type StoredHiddenPlace = z.output<typeof hiddenPlacesSchema>[number];

const refusedCellsSchema = z.array(
  z.object({
    officeSlug: z.string(),
    group: z.string().nullable(),
    firstDay: z.string(),
    lastDay: z.string(),
  }),
);
export type RefusedCell = z.output<typeof refusedCellsSchema>[number];

export const storedHiddenPlaces = (stored: unknown): StoredHiddenPlace[] =>
  hiddenPlacesSchema.nullable().parse(stored) ?? [];
export const storedRefusedCells = (stored: unknown): RefusedCell[] =>
  refusedCellsSchema.nullable().parse(stored) ?? [];

export const refusedCell = ({ place, group, from, to }: Refusal): RefusedCell => {
  const dayOf = (day: number): string => dayText(new Date(day * 86_400_000));
  return { officeSlug: place, group, firstDay: dayOf(from), lastDay: dayOf(to - 1) };
};

/** Names the first cells whose count would follow from tables that were published before. */
export function refusalMessage(cells: readonly RefusedCell[]): string {
  const named = cells
    .slice(0, 5)
    .map(
      ({ officeSlug, group, firstDay, lastDay }) =>
        `${officeSlug}, ${group ?? 'everyone'}, ${firstDay} to ${lastDay}`,
    );
  const more = cells.length > named.length ? `, and ${cells.length - named.length} more` : '';
  return `With the tables published before, hidden counts would follow: ${named.join('; ')}${more}. Freeze other periods or offices.`;
}
