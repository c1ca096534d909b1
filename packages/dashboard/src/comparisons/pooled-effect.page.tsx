import {
  usePooledEffectQuery,
  type EffectScale,
  type PooledEffectQuery,
  type PooledEffectQueryVariables,
} from '@rapport/client/generated/hooks.ts';
import { formatQuantity } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { SpecificationChart } from '../charts/specification-chart.tsx';
import { designs } from '../evaluations/design.questions.ts';
import { setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatCounted, isOneOf, labelOf, optionsOf, programTypes } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Fact } from '../shared/record-page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useSharedIndicators, type SharedIndicator } from './shared-indicators.ts';

type Pooled = PooledEffectQuery['pooledEffect'];

const scales: Record<EffectScale, string> = { DIFFERENCE: 'Differences', RATIO: 'Ratios' };

/** The effects of a type of program that the evaluations of several offices found, as one effect. */
export function PooledEffectPage(): ReactNode {
  const { query, indicators } = useSharedIndicators('EVALUATION');
  return (
    <Page title="Effects of programs">
      {indicators === null && !query.isError ? <Loading what="the shared evaluations" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {indicators?.length === 0 ? (
        <Empty>
          No office shares the effects of its evaluations with this agency yet. An administrator of an office
          makes the offer.
        </Empty>
      ) : null}
      {indicators?.[0] ? <Choice indicators={indicators} first={indicators[0]} /> : null}
    </Page>
  );
}

function Choice({
  indicators,
  first,
}: {
  indicators: readonly SharedIndicator[];
  first: SharedIndicator;
}): ReactNode {
  const parameters = useParameters();
  const asked = parameters.get('indicator');
  const { code } = indicators.find((one) => one.code === asked) ?? first;
  const type = parameters.get('program') ?? '';
  const programType = isOneOf(programTypes, type) ? type : 'NEIGHBORHOOD_SAFETY';
  const scale = parameters.get('scale') ?? '';
  const set = (changes: Readonly<Record<string, string>>): void => setParameters(changes, 'replace');
  return (
    <>
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Outcome"
          name="indicator"
          value={code}
          options={indicators.map((one) => [
            one.code,
            `${one.code} (${formatCounted(one.offices, 'office')})`,
          ])}
          onChange={(indicator) => set({ indicator })}
        />
        <SelectField
          label="Type of program"
          name="program"
          value={programType}
          options={optionsOf(programTypes)}
          onChange={(program) => set({ program })}
        />
        <SelectField
          label="Scale"
          name="scale"
          value={scale}
          options={[['', 'The one that more results have'], ...optionsOf(scales)]}
          onChange={(value) => set({ scale: value })}
        />
      </form>
      <PooledEffect
        variables={{ indicator: code, programType, ...(isOneOf(scales, scale) ? { scale } : {}) }}
      />
    </>
  );
}

function PooledEffect({ variables }: { variables: PooledEffectQueryVariables }): ReactNode {
  const query = usePooledEffectQuery(variables);
  if (query.isPending) return <Loading what="the effects" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  const { pooledEffect } = query.data;
  const { picture, results, leftOut, effect } = pooledEffect;
  return (
    <>
      <h2>{pooledEffect.name}</h2>
      <p className="sentence">{pooledEffect.sentence}</p>
      <Summary pooled={pooledEffect} />
      {picture.specification === null ? null : <SpecificationChart json={picture.specification} />}
      {results.length === 0 ? null : <Results pooled={pooledEffect} />}
      {leftOut.length === 0 ? null : (
        <DataTable
          caption="Evaluations that are left out, with the reason"
          rows={leftOut}
          keyOf={(_row, index) => index}
          columns={[
            { header: 'Office', cell: ({ officeName }) => officeName },
            { header: 'Reason', cell: ({ reason }) => labelOf(reason) },
            { header: 'Explanation', cell: ({ why }) => why },
          ]}
        />
      )}
      {results.length + leftOut.length === 0 ? (
        <Empty>No office shares an evaluation of this outcome for this type of program.</Empty>
      ) : null}
      <FigureNotes values={[effect]} />
    </>
  );
}

function Summary({ pooled }: { pooled: Pooled }): ReactNode {
  const { effect, predictionLimits, tauSquared, iSquared, q, qPValue, results } = pooled;
  const unit = effect.__typename === 'Estimate' ? effect.unit : '';
  return (
    <dl>
      <Fact name="Pooled effect">
        <Figure value={effect} axis={null} counted={{ one: 'result', other: 'results' }} />
      </Fact>
      {predictionLimits === null ? null : (
        <Fact name="Range for another office">
          {formatQuantity(predictionLimits.lower, unit)} to {formatQuantity(predictionLimits.upper, unit)}
        </Fact>
      )}
      {iSquared === null || tauSquared === null || q === null || qPValue === null ? null : (
        <Fact name="Differences between offices beyond chance">
          I² {formatQuantity(iSquared, 'proportion')}, τ² {formatQuantity(tauSquared, unit)}, Q{' '}
          {formatQuantity(q, '')} with {formatCounted(results.length - 1, 'degree')} of freedom, p-value{' '}
          {qPValue < 0.001 ? 'under 0.001' : qPValue.toFixed(3)}
        </Fact>
      )}
    </dl>
  );
}

function Results({ pooled: { results, effect } }: { pooled: Pooled }): ReactNode {
  const unit = effect.__typename === 'Estimate' ? effect.unit : '';
  return (
    <DataTable
      caption="Pooled results, by the name of the office. The order is not a ranking."
      rows={results}
      keyOf={(_row, index) => index}
      columns={[
        { header: 'Office', cell: ({ officeName }) => officeName },
        { header: 'Design', cell: ({ design }) => designs[design].name },
        { header: 'Claim', cell: ({ claimLevel }) => (claimLevel === null ? '' : labelOf(claimLevel)) },
        {
          header: 'Effect',
          cell: ({ estimate, limits }) =>
            `${formatQuantity(estimate, unit)}${limits === null ? '' : ` (${formatQuantity(limits.lower, unit)} to ${formatQuantity(limits.upper, unit)})`}`,
        },
        {
          header: 'Weight',
          isNumber: true,
          cell: ({ weight }) => formatQuantity(weight, 'proportion'),
        },
      ]}
    />
  );
}
