import {
  useWeightSetsQuery,
  type SurveyResultQuery,
  type WeightSetsQuery,
} from '@rapport/client/generated/hooks.ts';
import { pollIntervalMs } from '@rapport/client/jobs.ts';
import { isEstimate } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import type { SurveyVersion } from './survey-version.ts';

/** The time between two looks whether the figures of a set are prepared. */
const preparedAfterMs = 5 * pollIntervalMs;
/** The choice not to weight. */
export const unweighted = 'unweighted';

type WeightSet = NonNullable<WeightSetsQuery['surveyVersion']>['weightSets']['edges'][number]['node'];
type Result = NonNullable<SurveyResultQuery['surveyResult']>;

/** The weight sets of a closed version: at most five. Without them, figures are not weighted. */
export function useWeightSets({ id, status }: Pick<SurveyVersion, 'id' | 'status'>): WeightSet[] {
  const query = useWeightSetsQuery(
    { surveyVersionId: id, first: 5 },
    {
      enabled: status === 'CLOSED',
      // A job prepares the figures of a new set.
      refetchInterval: ({ state }) =>
        state.data?.surveyVersion?.weightSets.edges.some(({ node }) => node.releasedAt === null)
          ? preparedAfterMs
          : false,
    },
  );
  return query.data?.surveyVersion?.weightSets.edges.map(({ node }) => node) ?? [];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} percentage points`;

/** How the figures are weighted, with the design effect, and their margin of error. */
export function WeightNotes({
  weightSet,
  marginOfError,
}: {
  weightSet: Result['weightSet'];
  marginOfError: Result['overall']['marginOfError'];
}): ReactNode {
  const effect = weightSet && isEstimate(weightSet.designEffect) ? weightSet.designEffect.value : null;
  return (
    <p>
      {weightSet === null ? 'Not weighted.' : `Weighted: ${weightSet.label}.`}
      {effect === null ? '' : ` Design effect of the weights: ${effect.toFixed(1)}.`}
      {isEstimate(marginOfError)
        ? ` Margin of error of a share of 50%, everyone: ${percent(marginOfError.value)}.`
        : ''}
    </p>
  );
}
