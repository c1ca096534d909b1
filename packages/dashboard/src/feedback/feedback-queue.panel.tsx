import { useFeedbackQueueQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { formatCount } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';

/** How many feedback items wait for each step. Each number leads to its items. */
export function FeedbackQueuePanel(): ReactNode {
  const query = useFeedbackQueueQuery({});
  const counts = query.data;
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">Queue</h2>
      {query.isPending ? <Loading what="the queue" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {counts ? (
        <ul className="tiles">
          {(
            [
              ['Not triaged', counts.received, { status: 'RECEIVED' }],
              ['Triaged', counts.triaged, { status: 'TRIAGED' }],
              ['Under review', counts.underReview, { status: 'UNDER_REVIEW' }],
              ['Overdue', counts.overdue, { due: 'overdue' }],
              ['Open, assigned to nobody', counts.unassigned, { assignee: 'NOBODY' }],
            ] as const
          ).map(([name, { totalCount }, parameters]) => (
            <li key={name} className="card">
              <Link to={['feedback']} parameters={parameters}>
                <span className="quantity">{formatCount(totalCount)}</span> {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
