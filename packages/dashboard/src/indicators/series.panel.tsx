import {
  useIndicatorSeriesQuery,
  type IndicatorSeriesQuery,
  type IndicatorDefinitionFieldsFragment,
  type IndicatorSeriesQueryVariables,
  type SeriesBreakdown,
  type SeriesStep,
} from '@rapport/client/generated/hooks.ts';
import { formatQuantity, withoutUnit } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import type { TableOfChart } from '../charts/chart.tsx';
import { SpecificationChart } from '../charts/specification-chart.tsx';
import { setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { Figure, FigureNotes } from '../shared/figure.tsx';
import { formatCount, isOneOf, labelOf, optionsOf } from '../shared/labels.ts';
import { PeriodFields, periodOf, useYears } from '../shared/period-fields.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

type Series = IndicatorSeriesQuery['indicatorSeries'];

const steps: Record<SeriesStep, string> = {
  MONTH: 'Month',
  QUARTER: 'Three months',
  HALF_YEAR: 'Six months',
  YEAR: 'Year',
};
const breakdowns: Record<Exclude<SeriesBreakdown, 'GROUPS_TOGETHER'>, string> = {
  OFFICE: 'Whole office',
  PLACES: 'Each place',
  PLACES_TOGETHER: 'All places together',
  GROUPS: 'Each group',
};

/** An indicator over time, with intervals, targets and completeness. The choices are in the address. */
export function SeriesPanel({ indicator }: { indicator: IndicatorDefinitionFieldsFragment }): ReactNode {
  const parameters = useParameters();
  const { thisYear } = useYears();
  const days = {
    year: parameters.get('year') ?? 'DAYS',
    from: parameters.get('from') ?? `${Number(thisYear) - 2}-01-01`,
    to: parameters.get('to') ?? `${thisYear}-12-31`,
  };
  const chosenStep = parameters.get('step') ?? '';
  const step = isOneOf(steps, chosenStep) ? chosenStep : null;
  const [group = ''] = indicator.disaggregations;
  const chosenBreakdown = parameters.get('by') ?? '';
  const breakdown = isOneOf(breakdowns, chosenBreakdown) ? chosenBreakdown : 'OFFICE';
  const dimension = breakdown === 'GROUPS' ? (parameters.get('dimension') ?? group) : null;
  const period = periodOf(days);
  const set = (changes: Record<string, string>): void => setParameters(changes, 'replace');
  return (
    <section aria-labelledby="series">
      <h2 id="series">Figures over time</h2>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <PeriodFields value={days} onChange={set} />
        <SelectField
          label="A point for each"
          name="step"
          value={step ?? ''}
          options={[['', 'Shortest period'], ...optionsOf(steps)]}
          onChange={(value) => set({ step: value })}
        />
        <SelectField
          label="Lines"
          name="by"
          value={breakdown}
          options={optionsOf(breakdowns).filter(([value]) => value !== 'GROUPS' || group !== '')}
          onChange={(value) => set({ by: value })}
        />
        {dimension === null ? null : (
          <SelectField
            label="Groups by"
            name="dimension"
            value={dimension}
            options={indicator.disaggregations.map((code) => [code, labelOf(code)])}
            onChange={(value) => set({ dimension: value })}
          />
        )}
      </form>
      {period === null ? <p className="hint">Enter the first and the last day.</p> : null}
      {period === null ? null : (
        <SeriesFigures variables={{ indicatorId: indicator.id, period, step, breakdown, dimension }} />
      )}
    </section>
  );
}

/** The figures of an indicator: in a sentence, as a picture and as a table. */
export function SeriesFigures({ variables }: { variables: IndicatorSeriesQueryVariables }): ReactNode {
  const query = useIndicatorSeriesQuery(variables);
  if (query.isPending) return <Loading what="figures" />;
  if (query.isError) return <RequestError error={query.error} onRetry={() => void query.refetch()} />;
  return <Figures series={query.data.indicatorSeries} />;
}

function Figures({ series }: { series: Series }): ReactNode {
  const rows = series.lines.flatMap(({ name: line, points }) =>
    points.map((point) => ({ line, period: point.period, point })),
  );
  const { unit } = series.indicator;
  if (!rows.some(({ point }) => hasRecord(point.completeness))) {
    return <Empty>{series.sentence}</Empty>;
  }
  const table: TableOfChart<(typeof rows)[number]> = {
    rows,
    keyOf: ({ line, period }) => `${line} ${period}`,
    columns: [
      { header: 'Period', cell: ({ period }) => period },
      { header: 'Line', cell: ({ line }) => line },
      {
        header: unit,
        cell: ({ point }) => <Figure value={point.figure} axis={null} counted={withoutUnit} />,
      },
      {
        header: 'Target',
        isNumber: true,
        cell: ({ point }) => (point.target === null ? 'None' : formatQuantity(point.target, unit)),
      },
      { header: 'Completeness', cell: ({ point }) => completenessOf(point.completeness) },
    ],
  };
  return (
    <>
      <p className="sentence">{series.sentence}</p>
      {series.chart === null ? (
        <DataTable caption={`Figures over time (${unit})`} {...table} />
      ) : (
        <SpecificationChart json={series.chart} table={table} />
      )}
      <FigureNotes values={rows.map(({ point }) => point.figure)} />
    </>
  );
}

type Completeness = Series['lines'][number]['points'][number]['completeness'];

function hasRecord({ observed, notReported, notApplicable }: Completeness): boolean {
  return observed + notReported + notApplicable > 0;
}

function completenessOf({ monthsCovered, monthsExpected, notReported }: Completeness): string {
  const missing = notReported === 0 ? '' : `, ${formatCount(notReported)} not reported`;
  return `${formatCount(monthsCovered)} of ${formatCount(monthsExpected)} months${missing}`;
}
