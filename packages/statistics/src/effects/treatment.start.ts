import { refuse, result, type Result } from '../statistical.result.ts';

/**
 * The first treated period of each row's unit, from whether the unit is treated in each period.
 *
 * @returns one value for each row, null for a unit that is never treated; refused if a treatment switches off
 */
export function treatmentStarts(
  rows: readonly { readonly unit: string; readonly period: number; readonly treated: boolean }[],
): Result<readonly (number | null)[]> {
  const starts = new Map<string, number>();
  for (const { unit, period, treated } of rows) {
    if (treated) starts.set(unit, Math.min(period, starts.get(unit) ?? period));
  }
  for (const [index, { unit, period, treated }] of rows.entries()) {
    const start = starts.get(unit);
    if (!treated && start !== undefined && period > start) {
      return refuse(
        'TREATMENT_CHANGES',
        `Unit ${unit} is treated from ${start} and not treated in ${period}. A treatment that switches off cannot be estimated.`,
        { index, unit, period },
      );
    }
  }
  return result(rows.map(({ unit }) => starts.get(unit) ?? null));
}
