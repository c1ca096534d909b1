import type { ComparisonQueryVariables } from '@rapport/client/generated/hooks.ts';

/** The part of the variables that says which figures are compared. */
export type Compared = Pick<
  ComparisonQueryVariables,
  'indicator' | 'period' | 'dimension' | 'group' | 'peers'
>;
