import { useRecurringConcernsQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { concernCategories, formatCount, formatDay } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';

const issuesMax = 10;
/** As the API counts unless told otherwise; asked for, so that the text below says what was asked. */
const windowDays = 180;
const minimum = 3;

/** What keeps coming up in an area. */
export function RecurringConcernsPanel(): ReactNode {
  const query = useRecurringConcernsQuery({ first: issuesMax, windowDays, minimum });
  const issues = query.data?.recurringConcerns;
  const more = issues ? issues.totalCount - issues.edges.length : 0;
  return (
    <section className="card" aria-labelledby="recurring">
      <h2 id="recurring">What keeps coming up</h2>
      {query.isPending ? <Loading what="what keeps coming up" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {issues ? (
        <p className="hint">
          {issues.edges.length === 0
            ? `Nothing was raised ${minimum} times in one area within ${windowDays} days.`
            : `Raised at least ${minimum} times in one area within ${windowDays} days, the latest first.`}
        </p>
      ) : null}
      {issues && issues.edges.length > 0 ? (
        <ul className="notes" aria-labelledby="recurring">
          {issues.edges.map(({ node }) => (
            <li key={`${node.area.id} ${node.category}`}>
              <strong>
                {concernCategories[node.category]} in {node.area.name}
              </strong>
              : {formatCount(node.windowCountMax)} times within {windowDays} days,{' '}
              {formatCount(node.openCount)} of {formatCount(node.count)} not closed, last on{' '}
              {formatDay(node.lastRaisedOn)}
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <p className="hint">And {formatCount(more)} more.</p> : null}
    </section>
  );
}
