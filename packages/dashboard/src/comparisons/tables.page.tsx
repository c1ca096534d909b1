import { useComparisonTablesQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { formatCount, formatDay, formatMoment } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { FreezesPanel } from './freezes.panel.tsx';

const pageSize = 20;

/** The frozen tables of the agency. */
export function TablesPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useComparisonTablesQuery(page);
  const tables = query.data?.comparisonTables;
  return (
    <Page title="Frozen tables">
      <FreezesPanel />
      {query.isPending ? <Loading what="the tables" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {tables?.edges.length === 0 ? (
        <Empty>
          No tables yet. <Link to={['compare']}>Compare offices</Link> and freeze the comparison.
        </Empty>
      ) : null}
      {tables && tables.edges.length > 0 ? (
        <>
          <DataTable
            caption="Tables, newest first"
            rows={tables.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              {
                header: 'Table',
                cell: ({ id, title, number, version }) => (
                  <Link to={['tables', id]}>{`${title} (${number}, version ${version})`}</Link>
                ),
              },
              { header: 'Indicator', cell: ({ indicatorCode }) => indicatorCode },
              {
                header: 'Period',
                cell: ({ firstDay, lastDay }) => `${formatDay(firstDay)} to ${formatDay(lastDay)}`,
              },
              { header: 'Shown', isNumber: true, cell: ({ shownCount }) => formatCount(shownCount) },
              { header: 'Hidden', isNumber: true, cell: ({ hiddenCount }) => formatCount(hiddenCount) },
              { header: 'Frozen', cell: ({ createdAt }) => formatMoment(createdAt) },
            ]}
          />
          <Pager
            row="table"
            size={pageSize}
            pageInfo={tables.pageInfo}
            totalCount={tables.totalCount}
            onTurn={turn}
          />
        </>
      ) : null}
    </Page>
  );
}
