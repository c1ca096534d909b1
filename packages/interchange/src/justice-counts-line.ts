/**
 * A row of a file for Justice Counts, of both forms: a file for each metric, with a column for the breakdown, and the single page,
 * with a column for the metric. Facts of the forms are in docs/indicators.md.
 */
export interface JusticeCountsLine {
  /** Null in a file that is named after its metric. */
  readonly metric: string | null;
  /** `2022`, or the fiscal year `2022-2023` by the years in which it starts and ends. */
  readonly year: string;
  /** From 1 to 12; null for a year. */
  readonly month: number | null;
  readonly system: string | null;
  readonly agency: string | null;
  readonly breakdownCategory: string | null;
  readonly breakdown: string | null;
  readonly caseSeverity: string | null;
  readonly dispositionType: string | null;
  readonly staffType: string | null;
  readonly gender: string | null;
  readonly raceEthnicity: string | null;
  readonly value: number | 'NOT_REPORTED' | 'NOT_APPLICABLE';
}
