import { useEquityViewsQuery, type EquityViewFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { dimensions, formatMoment } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { periodName } from '../shared/period-fields.tsx';
import { ListPages } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { FreezeEquityPanel } from './freeze-equity.panel.tsx';

const pageSize = 10;

/** The equity views of the office. */
export function EquityPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canFreeze = useCan('equity.write');
  const query = useEquityViewsQuery(page);
  return (
    <Page title="Equity">
      <p>
        An equity view compares the people reached with the residents of the office, by age, sex, race or
        ethnicity. It is created once and never changes.
      </p>
      {canFreeze ? <FreezeEquityPanel /> : null}
      <section aria-labelledby="views">
        <h2 id="views">Equity views</h2>
        <ListPages
          row="equity view"
          query={query}
          list={query.data?.equityViews}
          size={pageSize}
          onTurn={turn}
          exported={['EQUITY_VIEWS']}
        >
          {(rows) => <ViewTable views={rows} />}
        </ListPages>
      </section>
    </Page>
  );
}

function ViewTable({ views }: { views: readonly EquityViewFieldsFragment[] }): ReactNode {
  return (
    <DataTable
      caption="Equity views, newest first"
      isCaptionHidden
      rows={views}
      keyOf={({ id }) => id}
      columns={[
        {
          header: 'View',
          cell: ({ period, dimension }) => (
            <Link to={['equity', period.firstDay, period.lastDay, dimension]}>
              {dimensions[dimension]}, {periodName(period)}
            </Link>
          ),
        },
        { header: 'Groups', isNumber: true, cell: ({ groups }) => groups.length },
        {
          header: 'Hidden groups',
          isNumber: true,
          cell: ({ groups }) =>
            groups.filter(({ reachedShare }) => reachedShare.__typename === 'Suppressed').length,
        },
        { header: 'Residents from', cell: (view) => `${view.populationSource}, ${view.populationYear}` },
        { header: 'Created', cell: ({ frozenAt }) => formatMoment(frozenAt) },
      ]}
    />
  );
}
