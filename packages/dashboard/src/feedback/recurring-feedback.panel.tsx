import { useRecurringFeedbackQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { feedbackCategories, formatCount, formatCounted, formatDay } from '../shared/labels.ts';
import { Loading, RequestError } from '../shared/states.tsx';

const issuesMax = 10;
/** The API's defaults. They are sent so that the text below matches the query. */
const windowDays = 180;
const minimum = 3;

/** The recurring feedback items of each area. */
export function RecurringFeedbackPanel(): ReactNode {
  const query = useRecurringFeedbackQuery({ first: issuesMax, windowDays, minimum });
  const issues = query.data?.recurringFeedback;
  const more = issues ? issues.totalCount - issues.edges.length : 0;
  return (
    <section className="card" aria-labelledby="recurring">
      <h2 id="recurring">Recurring feedback</h2>
      {query.isPending ? <Loading what="recurring feedback" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {issues ? (
        <p className="hint">
          {issues.edges.length === 0
            ? `No category was received ${minimum} times in one area within ${windowDays} days.`
            : `Received at least ${minimum} times in one area within ${windowDays} days, newest first.`}
        </p>
      ) : null}
      {issues && issues.edges.length > 0 ? (
        <ul className="notes" aria-labelledby="recurring">
          {issues.edges.map(({ node }) => (
            <li key={`${node.area.id} ${node.category}`}>
              <strong>
                {feedbackCategories[node.category]} in {node.area.name}
              </strong>
              : {formatCounted(node.windowCountMax, 'time')} within {windowDays} days,{' '}
              {formatCount(node.openCount)} of {formatCount(node.count)} open, last received on{' '}
              {formatDay(node.lastReceivedOn)}
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <p className="hint">And {formatCount(more)} more.</p> : null}
    </section>
  );
}
