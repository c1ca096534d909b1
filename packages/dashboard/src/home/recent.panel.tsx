import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { Quantity } from '../shared/figure.tsx';
import { activityStatuses, feedbackStatuses, formatDay, formatMoment } from '../shared/labels.ts';
import { Empty } from '../shared/states.tsx';
import type { Overview } from './overview.ts';

/** The next activities, the last ones, and the latest feedback. */
export function RecentPanel({
  overview: { upcoming, held, feedbackItems },
}: {
  overview: Overview;
}): ReactNode {
  return (
    <div className="columns panels">
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
      <section aria-labelledby="latest-feedback">
        <h2 id="latest-feedback">Latest feedback items</h2>
        {feedbackItems.edges.length === 0 ? <Empty>No feedback items yet.</Empty> : null}
        <ul className="choices">
          {feedbackItems.edges.map(({ node: { id, summary, status, receivedOn } }) => (
            <li key={id}>
              <Link to={['feedback', id]}>{summary}</Link>{' '}
              <span className="hint">
                {formatDay(receivedOn)}, {feedbackStatuses[status].toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
