import { useFeedbackItemsQuery, type FeedbackItemsQuery } from '@rapport/client/generated/hooks.ts';
import { useDeferredValue, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import type { Column } from '../shared/data-table.tsx';
import { feedbackCategories, feedbackPriorities, feedbackStatuses, formatDay } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { NewRecord, RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { FeedbackFilters, feedbackFilterNames, feedbackFilterOf } from './feedback-filters.tsx';
import { FeedbackIndicatorsPanel } from './feedback-indicators.panel.tsx';
import { FeedbackQueuePanel } from './feedback-queue.panel.tsx';
import { RecordFeedbackForm } from './record-feedback.form.tsx';
import { RecurringFeedbackPanel } from './recurring-feedback.panel.tsx';

type FeedbackItem = FeedbackItemsQuery['feedbackItems']['edges'][number]['node'];

const pageSize = 20;

/** The queue of feedback: what waits, what recurs, how fast the office answers, and the list with its filters. */
export function FeedbackPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, feedbackFilterNames);
  const withAssignee = useCan('staff.read');
  const canWrite = useCan('feedback.write');
  const canTriage = useCan('feedbackTriage.write');
  const isFiltered = Object.values(filters).some((value) => value !== '');
  // The field stays quick while the list loads.
  const text = useDeferredValue(filters.text);
  const filter = feedbackFilterOf({ ...filters, text });
  const query = useFeedbackItemsQuery({
    ...page,
    filter,
    withAssignee,
    orderBy: { field: 'DUE_ON', direction: 'ASCENDING' },
  });
  return (
    <Page title="Feedback">
      <p>
        <Link to={['feedback', 'channels']}>Channels</Link>
        {canWrite && canTriage ? (
          <>
            {' '}
            · <Link to={['feedback', 'import']}>Import a file</Link>
          </>
        ) : null}
      </p>
      {canWrite ? (
        <NewRecord
          kind="feedback item"
          section="feedback"
          formOf={(onSaved) => <RecordFeedbackForm onSaved={onSaved} />}
        />
      ) : null}
      <FeedbackQueuePanel />
      <RecurringFeedbackPanel />
      <FeedbackIndicatorsPanel />
      <section aria-labelledby="feedback">
        <h2 id="feedback">Feedback items</h2>
        <FeedbackFilters filters={filters} setFilter={setFilter} />
        <RecordList
          row="feedback item"
          caption="Feedback items, due first"
          query={query}
          list={query.data?.feedbackItems}
          isFiltered={isFiltered}
          empty="No open feedback items. The status “Any” has the decided ones, too."
          size={pageSize}
          onTurn={turn}
          columns={columnsOf(withAssignee)}
          exported={['FEEDBACK_ITEMS', { feedbackItems: filter }]}
        />
      </section>
    </Page>
  );
}

function columnsOf(withAssignee: boolean): [Column<FeedbackItem>, ...Column<FeedbackItem>[]] {
  const assigned: Column<FeedbackItem> = {
    header: 'Assigned to',
    cell: ({ assignee }) => assignee?.displayName ?? 'Nobody',
  };
  return [
    {
      header: 'Feedback item',
      cell: ({ id, summary, isRecurring, submissions, decisionReason, mergedInto }) => (
        <>
          <Link to={['feedback', id]}>{summary}</Link>{' '}
          {submissions > 1 ? <span className="badge">{submissions} submissions</span> : null}{' '}
          {isRecurring ? <span className="badge">Recurring</span> : null}
          {mergedInto === null ? null : (
            <p className="hint">
              Duplicate of <Link to={['feedback', mergedInto.id]}>{mergedInto.summary}</Link>
            </p>
          )}
          {decisionReason === null ? null : <p className="hint">{decisionReason}</p>}
        </>
      ),
    },
    { header: 'Status', cell: ({ status }) => <span className="badge">{feedbackStatuses[status]}</span> },
    {
      header: 'Priority',
      cell: ({ priority }) => (priority === null ? 'Not triaged' : feedbackPriorities[priority]),
    },
    {
      header: 'Category',
      cell: ({ category }) => (category === null ? 'Not triaged' : feedbackCategories[category]),
    },
    { header: 'Area', cell: ({ area }) => area?.name ?? 'Not recorded' },
    { header: 'Channel', cell: ({ feedbackChannel }) => feedbackChannel?.name ?? 'Not recorded' },
    { header: 'Received', cell: ({ receivedOn }) => formatDay(receivedOn) },
    ...(withAssignee ? [assigned] : []),
    {
      header: 'Answer due',
      cell: ({ dueOn, isOverdue, decidedAt, mergedInto }) => {
        if (decidedAt !== null) return 'Decided';
        if (mergedInto !== null) return 'With the item that is kept';
        return (
          <>
            {formatDay(dueOn)} {isOverdue ? <span className="badge">Overdue</span> : null}
          </>
        );
      },
    },
  ];
}
