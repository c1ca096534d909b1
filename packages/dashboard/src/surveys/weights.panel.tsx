import type { ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { Quantity } from '../shared/figure.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useCan } from '../viewer.context.ts';
import type { SurveyVersion } from './survey-version.ts';
import { WeightSetForm } from './weight-set.form.tsx';
import { useWeightSets } from './weights.tsx';

const weightSetsMax = 5;

/** The weight sets of a closed version, and the form for another one. */
export function WeightsPanel({ version }: { version: SurveyVersion }): ReactNode {
  const sets = useWeightSets(version);
  const canWrite = useCan('weightSet.write');
  if (version.status !== 'CLOSED' || (!canWrite && sets.length === 0)) return null;
  return (
    <section aria-labelledby="weights">
      <h2 id="weights">Weights</h2>
      {sets.length === 0 ? (
        <p className="hint">The figures are not weighted. Weights make them describe the population.</p>
      ) : (
        <DataTable
          caption="Weight sets"
          isCaptionHidden
          rows={sets}
          keyOf={({ id }) => id}
          columns={[
            { header: 'Weights', cell: ({ label }) => label },
            { header: 'Method', cell: ({ method }) => labelOf(method) },
            {
              header: 'Margins',
              cell: ({ margins, trimAt }) => (
                <>
                  {margins.map(({ questionCode }) => questionCode).join(', ') || 'None'}
                  {trimAt === null ? null : (
                    <span className="hint">, trimmed at {trimAt} times the mean</span>
                  )}
                </>
              ),
            },
            {
              header: 'Design effect',
              cell: ({ designEffect }) => <Quantity value={designEffect} />,
            },
            {
              header: 'Figures',
              cell: ({ releasedAt }) =>
                releasedAt === null ? 'Being prepared' : `Frozen ${formatMoment(releasedAt)}`,
            },
          ]}
        />
      )}
      {canWrite && sets.length < weightSetsMax ? (
        <FormChoice
          label="Add a weight set"
          choices={[{ name: 'weights', label: 'New weight set', form: <WeightSetForm version={version} /> }]}
        />
      ) : null}
    </section>
  );
}
