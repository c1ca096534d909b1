import { isEstimate, type MeasuredValue } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { Chart } from '../charts/chart.tsx';
import { Link } from '../router.tsx';
import { formatCount, formatMoney, formatMonth } from '../shared/labels.ts';
import { Empty } from '../shared/states.tsx';
import type { Overview } from './overview.ts';

type Timeline = NonNullable<Overview['programTimeline']>;
type Month = Timeline['months'][number];

const reported = (value: MeasuredValue): number | null => (isEstimate(value) ? value.value : null);

/** The sum of what is reported; null if nothing is. */
function total(months: readonly Month[], of: (month: Month) => number | null): number | null {
  const known = months.map(of).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function shown(value: number | null, format: (value: number) => string = formatCount): string {
  return value === null ? 'Not reported' : format(value);
}

const monthName = ({ firstDay }: Month): string =>
  `${formatMonth(Number(firstDay.slice(5, 7)))} ${firstDay.slice(0, 4)}`;

/** The figures of the current fiscal year to date, with a chart of its headcounts. */
export function YearFiguresPanel({
  timeline,
  fiscalYear,
}: {
  timeline: Overview['programTimeline'];
  fiscalYear: number;
}): ReactNode {
  const months = timeline?.months ?? [];
  const facts = [
    ['Activities held', shown(total(months, ({ activitiesHeld }) => activitiesHeld))],
    ['Headcount', shown(total(months, ({ headcountTotal }) => reported(headcountTotal)))],
    ['New participants', shown(total(months, ({ newParticipants }) => reported(newParticipants)))],
    ['Feedback items received', shown(total(months, ({ feedbackReceived }) => feedbackReceived))],
    ['Feedback items closed', shown(total(months, ({ feedbackDecided }) => feedbackDecided))],
    [
      'Spent',
      shown(
        total(months, ({ spentCents }) => reported(spentCents)),
        formatMoney,
      ),
    ],
  ] as const;
  const counted = months.filter(({ headcountTotal }) => isEstimate(headcountTotal));
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Fiscal year {fiscalYear} to date</h2>
      <dl className="card">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="quantity">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        Internal figures. Small counts are not hidden, so do not publish them.{' '}
        <Link to={['year']} parameters={{ year: `FY${fiscalYear}` }}>
          All figures by month
        </Link>
      </p>
      {counted.length === 0 ? (
        <Empty>Nobody has counted attendance in this fiscal year yet.</Empty>
      ) : (
        <Chart
          title={`Headcount by month, fiscal year ${fiscalYear}`}
          description={`Headcount by month. ${counted
            .map((month) => `${monthName(month)}: ${shown(reported(month.headcountTotal))}`)
            .join('. ')}.`}
          specification={headcountSpecification(months)}
          rows={months}
          keyOf={({ firstDay }) => firstDay}
          columns={[
            { header: 'Month', cell: monthName },
            {
              header: 'Headcount',
              isNumber: true,
              cell: ({ headcountTotal }) => shown(reported(headcountTotal)),
            },
          ]}
        />
      )}
    </section>
  );
}

function headcountSpecification(months: readonly Month[]): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: {
      values: months.map((month) => ({
        month: monthName(month),
        headcount: reported(month.headcountTotal),
      })),
    },
    height: 180,
    mark: { type: 'bar', invalid: 'filter' },
    encoding: {
      // With the months in which nobody counted.
      x: {
        field: 'month',
        type: 'ordinal',
        scale: { domain: months.map(monthName) },
        title: null,
        axis: { labelOverlap: true },
      },
      y: { field: 'headcount', type: 'quantitative', title: 'Headcount' },
    },
  };
}
