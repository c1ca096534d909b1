import { useFeedbackItemsQuery, type FeedbackItemsQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import {
  feedbackCategories,
  feedbackPriorities,
  feedbackStatuses,
  formatDay,
  isOneOf,
  optionsOf,
} from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { ListExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { RecurringFeedbackPanel } from './recurring-feedback.panel.tsx';

type FeedbackItem = FeedbackItemsQuery['feedbackItems']['edges'][number]['node'];

const pageSize = 20;

export function FeedbackPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['status', 'priority', 'due']);
  const status = isOneOf(feedbackStatuses, filters.status) ? filters.status : '';
  const priority = isOneOf(feedbackPriorities, filters.priority) ? filters.priority : '';
  const isOverdue = filters.due === 'overdue';
  const isFiltered = status !== '' || priority !== '' || isOverdue;
  const filter = {
    ...(status === '' ? {} : { statuses: [status] }),
    ...(priority === '' ? {} : { priorities: [priority] }),
    ...(isOverdue ? { isOverdue } : {}),
  };
  const query = useFeedbackItemsQuery({
    ...page,
    filter,
    orderBy: { field: 'DUE_ON', direction: 'ASCENDING' },
  });
  const feedbackItems = query.data?.feedbackItems;
  return (
    <Page title="Feedback">
      <RecurringFeedbackPanel />
      <section aria-labelledby="feedback">
        <h2 id="feedback">All feedback</h2>
        <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
          <SelectField
            label="Status"
            name="status"
            value={status}
            options={[['', 'Any'], ...optionsOf(feedbackStatuses)]}
            onChange={(value) => setFilter('status', value)}
          />
          <SelectField
            label="Priority"
            name="priority"
            value={priority}
            options={[['', 'Any'], ...optionsOf(feedbackPriorities)]}
            onChange={(value) => setFilter('priority', value)}
          />
          <SelectField
            label="Answer"
            name="due"
            value={isOverdue ? 'overdue' : ''}
            options={[
              ['', 'Any'],
              ['overdue', 'Overdue'],
            ]}
            onChange={(value) => setFilter('due', value)}
          />
        </form>
        {query.isPending ? <Loading what="feedback" /> : null}
        {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
        {feedbackItems?.edges.length === 0 ? (
          <Empty>{isFiltered ? 'No feedback items match the filter.' : 'No feedback items yet.'}</Empty>
        ) : null}
        {feedbackItems && feedbackItems.edges.length > 0 ? (
          <>
            <FeedbackTable feedbackItems={feedbackItems.edges.map(({ node }) => node)} />
            <Pager
              row="feedback item"
              size={pageSize}
              pageInfo={feedbackItems.pageInfo}
              totalCount={feedbackItems.totalCount}
              onTurn={turn}
            />
            <ListExport list="FEEDBACK_ITEMS" name="feedback" filter={{ feedbackItems: filter }} />
          </>
        ) : null}
      </section>
    </Page>
  );
}

function FeedbackTable({ feedbackItems }: { feedbackItems: readonly FeedbackItem[] }): ReactNode {
  return (
    <DataTable
      caption="Feedback items, due first"
      isCaptionHidden
      rows={feedbackItems}
      keyOf={({ id }) => id}
      columns={[
        {
          header: 'Feedback item',
          cell: ({ summary, isRecurring, decisionReason }) => (
            <>
              {summary} {isRecurring ? <span className="badge">Recurring</span> : null}
              {decisionReason === null ? null : <p className="hint">{decisionReason}</p>}
            </>
          ),
        },
        {
          header: 'Status',
          cell: ({ status }) => <span className="badge">{feedbackStatuses[status]}</span>,
        },
        {
          header: 'Priority',
          cell: ({ priority }) => (priority === null ? 'Not triaged' : feedbackPriorities[priority]),
        },
        {
          header: 'Category',
          cell: ({ category }) => (category === null ? 'Not triaged' : feedbackCategories[category]),
        },
        { header: 'Area', cell: ({ area }) => area?.name ?? 'Not recorded' },
        { header: 'Received', cell: ({ receivedOn }) => formatDay(receivedOn) },
        {
          header: 'Answer due',
          cell: ({ dueOn, isOverdue }) => (
            <>
              {formatDay(dueOn)} {isOverdue ? <span className="badge">Overdue</span> : null}
            </>
          ),
        },
      ]}
    />
  );
}
