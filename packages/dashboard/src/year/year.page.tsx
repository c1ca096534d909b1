import { useProgramTimelineQuery, type ProgramTimelineQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import { formatCount, formatMoney, formatMonth, programStatuses } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

type Timeline = NonNullable<ProgramTimelineQuery['programTimeline']>;
type Month = Timeline['months'][number];

const yearsBack = 10;
const programsMax = 50;

/** The value of a column for a month. Totals are sums of the months. */
const columns: readonly { name: string; of: (month: Month) => number; format: (value: number) => string }[] =
  [
    { name: 'Activities held', of: (month) => month.activitiesHeld, format: formatCount },
    { name: 'Planned', of: (month) => month.activitiesPlanned, format: formatCount },
    { name: 'Canceled', of: (month) => month.activitiesCancelled, format: formatCount },
    { name: 'Headcount', of: (month) => month.headcountTotal, format: formatCount },
    { name: 'New participants', of: (month) => month.newParticipants, format: formatCount },
    { name: 'Concerns raised', of: (month) => month.concernsRaised, format: formatCount },
    { name: 'Concerns closed', of: (month) => month.concernsClosed, format: formatCount },
    { name: 'Reviews decided', of: (month) => month.reviewsDecided, format: formatCount },
    { name: 'Published', of: (month) => month.publicationsPublished, format: formatCount },
    { name: 'Spent', of: (month) => month.spentCents, format: formatMoney },
  ];

/** A year of the office by month. */
export function YearPage({ thisYear = new Date().getFullYear() }: { thisYear?: number }): ReactNode {
  const chosen = useParameters().get('year') ?? '';
  const year = /^\d{4}$/.test(chosen) ? Number(chosen) : thisYear;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const query = useProgramTimelineQuery({ year, timeZone, first: programsMax });
  const timeline = query.data?.programTimeline;
  const years = Array.from({ length: yearsBack + 2 }, (_, index) => String(thisYear + 1 - index));
  return (
    <Page title="Year">
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Year"
          name="year"
          value={String(year)}
          options={years.map((one) => [one, one])}
          onChange={(value) => setParameters({ year: value }, 'push')}
        />
      </form>
      {query.isPending ? <Loading what="the year" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {timeline ? <Months timeline={timeline} /> : null}
      {timeline ? <Programs timeline={timeline} /> : null}
    </Page>
  );
}

function Months({ timeline: { year, timeZone, months } }: { timeline: Timeline }): ReactNode {
  if (months.every((month) => columns.every(({ of }) => of(month) === 0))) {
    return <Empty>No data for {year}.</Empty>;
  }
  return (
    <DataTable
      caption={`${year} by month, in the time zone ${timeZone}. Internal figures. Small counts are not hidden, so do not publish them.`}
      rows={months}
      keyOf={({ month }) => month}
      columns={[
        { header: 'Month', cell: ({ month }) => formatMonth(month) },
        ...columns.map(({ name, of, format }) => ({
          header: name,
          isNumber: true,
          cell: (month: Month) => format(of(month)),
        })),
      ]}
      totals={[
        'Total',
        ...columns.map(({ of, format }) => format(months.reduce((sum, month) => sum + of(month), 0))),
      ]}
    />
  );
}

function Programs({ timeline: { year, programs } }: { timeline: Timeline }): ReactNode {
  const more = programs.totalCount - programs.edges.length;
  return (
    <section aria-labelledby="programs-of-year">
      <h2 id="programs-of-year">Programs running in {year}</h2>
      {programs.edges.length === 0 ? <Empty>No programs with dates in {year}.</Empty> : null}
      {programs.edges.length > 0 ? (
        <ul>
          {programs.edges.map(({ node }) => (
            <li key={node.id}>
              <Link to={['programs', node.id]}>{node.title}</Link>{' '}
              <span className="hint">{programStatuses[node.status]}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <p className="hint">And {formatCount(more)} more.</p> : null}
    </section>
  );
}
