import { useProgramTimelineQuery, type ProgramTimelineQuery } from '@rapport/client/generated/hooks.ts';
import { isEstimate, type MeasuredValue } from '@rapport/client/measured-value.ts';
import type { ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import {
  formatCount,
  formatCounted,
  formatDay,
  formatMoney,
  formatMonth,
  programStatuses,
} from '../shared/labels.ts';
import { YearExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { isYear, periodOfYear, useYears, yearName } from '../shared/period-fields.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

type Timeline = NonNullable<ProgramTimelineQuery['programTimeline']>;
type Month = Timeline['months'][number];

const programsMax = 50;

interface Column {
  name: string;
  /** The value of a month; null if it is not reported. Totals are sums of the months that are. */
  of: (month: Month) => number | null;
  format: (value: number) => string;
}

const reported = (value: MeasuredValue): number | null => (isEstimate(value) ? value.value : null);

const columns: readonly Column[] = [
  { name: 'Activities held', of: (month) => month.activitiesHeld, format: formatCount },
  { name: 'Planned', of: (month) => month.activitiesPlanned, format: formatCount },
  { name: 'Canceled', of: (month) => month.activitiesCancelled, format: formatCount },
  { name: 'Headcount', of: (month) => reported(month.headcountTotal), format: formatCount },
  { name: 'New participants', of: (month) => reported(month.newParticipants), format: formatCount },
  { name: 'Feedback items received', of: (month) => month.feedbackReceived, format: formatCount },
  { name: 'Feedback items closed', of: (month) => month.feedbackDecided, format: formatCount },
  { name: 'Reviews decided', of: (month) => month.reviewsDecided, format: formatCount },
  { name: 'Published', of: (month) => month.publicationsPublished, format: formatCount },
  { name: 'Spent', of: (month) => reported(month.spentCents), format: formatMoney },
];

/** A calendar year or a fiscal year of the office by month. The current ones are those of the office. */
export function YearPage(): ReactNode {
  const { years, thisYear } = useYears();
  const chosen = useParameters().get('year') ?? '';
  const year = isYear(chosen) ? chosen : thisYear;
  const query = useProgramTimelineQuery({ period: periodOfYear(year), first: programsMax });
  const timeline = query.data?.programTimeline;
  return (
    <Page title="Year">
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Year"
          name="year"
          value={year}
          options={[...new Set([...years, year])].map((one) => [one, yearName(one)])}
          onChange={(value) => setParameters({ year: value }, 'push')}
        />
      </form>
      {query.isPending ? <Loading what="the year" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {timeline ? <Months name={yearName(year)} timeline={timeline} /> : null}
      {timeline ? <YearExport key={year} period={periodOfYear(year)} /> : null}
      {timeline ? <Programs name={yearName(year)} timeline={timeline} /> : null}
    </Page>
  );
}

function Months({ name, timeline: { period, months } }: { name: string; timeline: Timeline }): ReactNode {
  if (months.every((month) => columns.every(({ of }) => !of(month)))) {
    return <Empty>No data for {name}.</Empty>;
  }
  const held = months.reduce((sum, month) => sum + (month.activitiesHeld ?? 0), 0);
  const counted = months.reduce((sum, month) => sum + month.activitiesCounted, 0);
  const days = `${formatDay(period.firstDay)} to ${formatDay(period.lastDay)}`;
  return (
    <>
      <DataTable
        caption={`${name} by month (${days}), in the time zone ${period.timeZone}. Internal figures. Small counts are not hidden, so do not publish them.`}
        rows={months}
        keyOf={({ firstDay }) => firstDay}
        columns={[
          { header: 'Month', cell: ({ month, year }) => `${formatMonth(month)} ${year}` },
          ...columns.map(({ name: header, of, format }) => ({
            header,
            isNumber: true,
            cell: (month: Month) => shown(of(month), format),
          })),
        ]}
        totals={['Total', ...columns.map(({ of, format }) => shown(total(months.map(of)), format))]}
      />
      <p className="hint">
        A dash is a figure that is not reported: nobody counted, or the month has not begun.{' '}
        {held > counted
          ? `${formatCount(counted)} of ${formatCounted(held, 'activity')} held have a headcount.`
          : null}
      </p>
    </>
  );
}

/** The sum of what is reported; null if nothing is. */
function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function shown(value: number | null, format: (value: number) => string): ReactNode {
  if (value !== null) return format(value);
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">Not reported</span>
    </>
  );
}

function Programs({ name, timeline: { programs } }: { name: string; timeline: Timeline }): ReactNode {
  const more = programs.totalCount - programs.edges.length;
  return (
    <section aria-labelledby="programs-of-year">
      <h2 id="programs-of-year">Programs running in {name}</h2>
      {programs.edges.length === 0 ? <Empty>No programs in {name}.</Empty> : null}
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
