import { moments } from '../trials/welch.difference.ts';

/**
 * The standardized mean difference of a covariate: treated minus control, in units of the root of the mean of the two
 * variances before matching (Austin 2009, Stat Med 28:3083). 0 if the covariate does not vary.
 *
 * @param weights of the control values after matching; all equal by default
 * @param before the samples whose variances give the unit; the samples themselves by default
 */
export function standardizedDifference(
  treated: readonly number[],
  control: readonly number[],
  weights: readonly number[] | null = null,
  before: { readonly treated: readonly number[]; readonly control: readonly number[] } = { treated, control },
): number {
  const spread = Math.sqrt((moments(before.treated).variance + moments(before.control).variance) / 2);
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? control.length;
  const mean = control.reduce((sum, value, index) => sum + ((weights?.[index] ?? 1) / total) * value, 0);
  return spread === 0 ? 0 : (moments(treated).mean - mean) / spread;
}
