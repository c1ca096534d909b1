import { useComparisonTablesQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { formatCount, formatDay, formatMoment } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';
import { FreezesPanel } from './freezes.panel.tsx';

const pageSize = 20;

/** The frozen tables of the agency. */
export function TablesPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useComparisonTablesQuery(page);
  return (
    <Page title="Frozen tables">
      <FreezesPanel />
      <ListPages
        row="table"
        query={query}
        list={query.data?.comparisonTables}
        empty={
          <>
            No tables yet. <Link to={['compare']}>Compare offices</Link> and freeze the comparison.
          </>
        }
        size={pageSize}
        onTurn={turn}
      >
        {(rows) => (
          <DataTable
            caption="Tables, newest first"
            rows={rows}
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
        )}
      </ListPages>
    </Page>
  );
}
