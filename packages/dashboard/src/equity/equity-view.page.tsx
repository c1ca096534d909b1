import {
  useEquityViewQuery,
  type DemographicDimension,
  type EquityViewFieldsFragment,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { Figure, FigureNotes, shareAxis } from '../shared/figure.tsx';
import { dimensions, formatCount, formatCounted, formatMoment } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { periodName } from '../shared/period-fields.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

const people = { one: 'attendance', other: 'attendances' };
const residents = { one: 'resident', other: 'residents' };

interface EquityViewPageProps {
  from: string;
  to: string;
  dimension: DemographicDimension;
}

/** A frozen equity view: each group's share of the people reached and of the residents. */
export function EquityViewPage({ from, to, dimension }: EquityViewPageProps): ReactNode {
  const query = useEquityViewQuery({ period: { days: { from, to } }, dimension });
  const view = query.data?.equityView;
  return (
    <Page title={view ? `${dimensions[dimension]}, ${periodName(view.period)}` : 'Equity view'}>
      <p>
        <Link to={['equity']}>All equity views</Link>
      </p>
      {query.isPending ? <Loading what="the equity view" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {view === null ? <Empty>This equity view does not exist.</Empty> : null}
      {view ? <View view={view} /> : null}
    </Page>
  );
}

function View({ view }: { view: EquityViewFieldsFragment }): ReactNode {
  const { groups, threshold, attendeesTotal, notStated, headcountsCorrectedSince } = view;
  const hidden = groups.filter(({ reachedShare }) => reachedShare.__typename === 'Suppressed').length;
  const corrected = headcountsCorrectedSince ?? 0;
  return (
    <>
      <section className="card" aria-label="About the view">
        <p>
          Created {formatMoment(view.frozenAt)}. Residents from {view.populationSource}, {view.populationYear}
          .
          {view.activitiesHeld === null
            ? ''
            : ` ${formatCount(view.activitiesCounted ?? 0)} of ${formatCounted(view.activitiesHeld, 'activity')} held reported a headcount.`}
        </p>
        <dl>
          <div>
            <dt>Attendances</dt>
            <dd>
              <Figure value={attendeesTotal} axis={null} counted={{ one: 'activity', other: 'activities' }} />
            </dd>
          </div>
          <div>
            <dt>Without a stated group</dt>
            <dd>
              <Figure value={notStated} axis={null} counted={people} />
            </dd>
          </div>
        </dl>
        <p>
          {hidden === 0
            ? 'No group is hidden.'
            : `${formatCounted(hidden, 'group')} hidden. Counts from 1 to ${formatCount(threshold)} are hidden, so that nobody can be recognized. Other groups are hidden where they would reveal these counts.`}
        </p>
        {corrected === 0 ? null : (
          <p className="notice">
            {formatCounted(corrected, 'headcount')} of these days {corrected === 1 ? 'was' : 'were'} corrected
            after the view was created. The view never changes.
          </p>
        )}
      </section>
      <DataTable
        caption="Share of the attendances and of the residents, by group"
        rows={groups}
        keyOf={({ category }) => category}
        columns={[
          { header: 'Group', cell: ({ category }) => category },
          {
            header: 'Share of attendances',
            cell: ({ reachedShare }) => <Figure value={reachedShare} axis={shareAxis} counted={people} />,
          },
          {
            header: 'Share of residents',
            cell: ({ residentShare }) => (
              <Figure value={residentShare} axis={shareAxis} counted={residents} />
            ),
          },
          {
            header: 'Difference',
            cell: ({ difference }) => <Figure value={difference} axis={null} counted={people} />,
          },
          {
            header: 'Ratio',
            cell: ({ representationRatio }) => (
              <Figure value={representationRatio} axis={null} counted={people} />
            ),
          },
        ]}
      />
      <FigureNotes
        values={[
          attendeesTotal,
          notStated,
          ...groups.flatMap((group) => [group.reachedShare, group.difference, group.representationRatio]),
        ]}
      />
    </>
  );
}
