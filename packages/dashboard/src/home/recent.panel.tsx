import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { Quantity } from '../shared/figure.tsx';
import { activityStatuses, concernStatuses, formatDay, formatMoment } from '../shared/labels.ts';
import { Empty } from '../shared/states.tsx';
import type { Overview } from './overview.ts';

/** The next activities, the last ones, and the latest concerns. */
export function RecentPanel({ overview: { upcoming, held, concerns } }: { overview: Overview }): ReactNode {
  return (
    <div className="columns">
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">Next activities</h2>
        {upcoming.edges.length === 0 ? <Empty>No activities are planned.</Empty> : null}
        <ul className="choices">
          {upcoming.edges.map(({ node: { id, title, status, startsAt } }) => (
            <li key={id}>
              <Link to={['activities', id]}>{title}</Link>{' '}
              <span className="hint">
                {formatMoment(startsAt)}, {activityStatuses[status].toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="held">
        <h2 id="held">Last activities</h2>
        {held.edges.length === 0 ? <Empty>No activity was held yet.</Empty> : null}
        <ul className="choices">
          {held.edges.map(({ node: { id, title, startsAt, attendance } }) => (
            <li key={id}>
              <Link to={['activities', id]}>{title}</Link>{' '}
              <span className="hint">
                {formatMoment(startsAt)}, headcount: <Quantity value={attendance.headcountTotal} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="latest-concerns">
        <h2 id="latest-concerns">Latest concerns</h2>
        {concerns.edges.length === 0 ? <Empty>No concerns yet.</Empty> : null}
        <ul className="choices">
          {concerns.edges.map(({ node: { id, summary, status, raisedOn } }) => (
            <li key={id}>
              {summary}{' '}
              <span className="hint">
                {formatDay(raisedOn)}, {concernStatuses[status].toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
