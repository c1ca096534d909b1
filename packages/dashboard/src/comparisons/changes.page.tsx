import { useChangesQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

const pageSize = 20;

/** The changes for the agency: agreements, definitions and tables, in order. */
export function ChangesPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useChangesQuery(page);
  const changes = query.data?.changes;
  return (
    <Page title="Changes">
      {query.isPending ? <Loading what="the changes" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {changes?.edges.length === 0 ? (
        <Empty>Nothing has changed yet. Agreements, definitions and frozen tables appear here.</Empty>
      ) : null}
      {changes && changes.edges.length > 0 ? (
        <>
          <DataTable
            caption="Changes, by number"
            rows={changes.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { header: 'Number', cell: ({ number }) => number },
              { header: 'Kind', cell: ({ kind }) => labelOf(kind) },
              { header: 'Change', cell: ({ summary }) => summary },
              { header: 'Time', cell: ({ createdAt }) => formatMoment(createdAt) },
            ]}
          />
          <Pager
            row="change"
            size={pageSize}
            pageInfo={changes.pageInfo}
            totalCount={changes.totalCount}
            onTurn={turn}
          />
        </>
      ) : null}
    </Page>
  );
}
