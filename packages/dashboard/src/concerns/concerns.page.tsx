import { useCommunityConcernsQuery, type CommunityConcernsQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { SelectField } from '../shared/fields.tsx';
import {
  concernCategories,
  concernPriorities,
  concernStatuses,
  formatDay,
  isOneOf,
  optionsOf,
} from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { ListExport } from '../shared/list-export.tsx';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { RecurringConcernsPanel } from './recurring-concerns.panel.tsx';

type Concern = CommunityConcernsQuery['communityConcerns']['edges'][number]['node'];

const pageSize = 20;

export function ConcernsPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['status', 'priority']);
  const status = isOneOf(concernStatuses, filters.status) ? filters.status : '';
  const priority = isOneOf(concernPriorities, filters.priority) ? filters.priority : '';
  const isFiltered = status !== '' || priority !== '';
  const filter = {
    ...(status === '' ? {} : { statuses: [status] }),
    ...(priority === '' ? {} : { priorities: [priority] }),
  };
  const query = useCommunityConcernsQuery({
    ...page,
    filter,
    orderBy: { field: 'RAISED_ON', direction: 'DESCENDING' },
  });
  const concerns = query.data?.communityConcerns;
  return (
    <Page title="Concerns">
      <RecurringConcernsPanel />
      <section aria-labelledby="concerns">
        <h2 id="concerns">All concerns</h2>
        <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
          <SelectField
            label="Status"
            name="status"
            value={status}
            options={[['', 'Any'], ...optionsOf(concernStatuses)]}
            onChange={(value) => setFilter('status', value)}
          />
          <SelectField
            label="Priority"
            name="priority"
            value={priority}
            options={[['', 'Any'], ...optionsOf(concernPriorities)]}
            onChange={(value) => setFilter('priority', value)}
          />
        </form>
        {query.isPending ? <Loading what="concerns" /> : null}
        {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
        {concerns?.edges.length === 0 ? (
          <Empty>{isFiltered ? 'No concerns match the filter.' : 'No concerns yet.'}</Empty>
        ) : null}
        {concerns && concerns.edges.length > 0 ? (
          <>
            <ConcernTable concerns={concerns.edges.map(({ node }) => node)} />
            <Pager
              row="concern"
              size={pageSize}
              pageInfo={concerns.pageInfo}
              totalCount={concerns.totalCount}
              onTurn={turn}
            />
            <ListExport list="COMMUNITY_CONCERNS" name="concerns" filter={{ communityConcerns: filter }} />
          </>
        ) : null}
      </section>
    </Page>
  );
}

function ConcernTable({ concerns }: { concerns: readonly Concern[] }): ReactNode {
  return (
    <DataTable
      caption="Concerns, newest first"
      isCaptionHidden
      rows={concerns}
      keyOf={({ id }) => id}
      columns={[
        {
          header: 'Concern',
          cell: ({ summary, isRecurring, outcome }) => (
            <>
              {summary} {isRecurring ? <span className="badge">Recurring</span> : null}
              {outcome === null ? null : <p className="hint">{outcome}</p>}
            </>
          ),
        },
        {
          header: 'Status',
          cell: ({ status }) => <span className="badge">{concernStatuses[status]}</span>,
        },
        {
          header: 'Priority',
          cell: ({ priority }) => (priority === null ? 'Not triaged' : concernPriorities[priority]),
        },
        {
          header: 'Category',
          cell: ({ category }) => (category === null ? 'Not triaged' : concernCategories[category]),
        },
        { header: 'Area', cell: ({ area }) => area?.name ?? 'Not recorded' },
        { header: 'Raised', cell: ({ raisedOn }) => formatDay(raisedOn) },
      ]}
    />
  );
}
