import { useOfficeOverviewQuery } from '@rapport/client/generated/hooks.ts';
import { useContext, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { formatCount, programStatuses } from '../shared/labels.ts';
import { Page } from '../shared/page.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { useCan, ViewerContext } from '../viewer.context.ts';
import { AttentionPanel } from './attention.panel.tsx';
import type { Overview } from './overview.ts';
import { RecentPanel } from './recent.panel.tsx';
import { YearFiguresPanel } from './year-figures.panel.tsx';

const listed = 5;

/** The state of the office at a glance. */
export function HomePage(): ReactNode {
  const office = useContext(ViewerContext)?.acting;
  const day = office?.today ?? new Date().toISOString().slice(0, 10);
  const fiscalYear = office?.fiscalYear ?? Number(day.slice(0, 4));
  const withGate = useCan('gate.read');
  const query = useOfficeOverviewQuery({
    today: `${day}T00:00:00Z`,
    period: { fiscalYear },
    listed,
    withGate,
  });
  return (
    <Page title={office?.name ?? 'Office'}>
      {query.isPending ? <Loading what="the office" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? (
        <>
          <Programs overview={query.data} />
          <AttentionPanel overview={query.data} />
          <YearFiguresPanel timeline={query.data.programTimeline} fiscalYear={fiscalYear} />
          <RecentPanel overview={query.data} />
        </>
      ) : null}
    </Page>
  );
}

function Programs({ overview }: { overview: Overview }): ReactNode {
  const counts = [
    ['PROPOSED', overview.proposed],
    ['IN_REVIEW', overview.inReview],
    ['ACTIVE', overview.active],
    ['PAUSED', overview.paused],
    ['COMPLETED', overview.completed],
    ['ENDED', overview.ended],
  ] as const;
  const isEmpty = counts.every(([, { totalCount }]) => totalCount === 0);
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">Programs</h2>
      {isEmpty ? (
        <Empty>
          No programs yet. <Link to={['programs']}>Go to the programs</Link> to propose the first one.
        </Empty>
      ) : (
        <ul className="tiles">
          {counts.map(([status, { totalCount }]) => (
            <li key={status} className="card">
              <Link to={['programs']} parameters={{ status }}>
                <span className="quantity">{formatCount(totalCount)}</span> {programStatuses[status]}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
