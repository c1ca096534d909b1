import { useSharedFigureUsesQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { formatDay, labelOf } from '../shared/labels.ts';
import type { PageArguments } from '../shared/list-address.ts';
import { Pager } from '../shared/pager.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';

const pageSize = 20;

/** The uses of the office's figures by state agencies, latest first. */
export function FigureUses(): ReactNode {
  const [page, turn] = useState<PageArguments>({ first: pageSize });
  const query = useSharedFigureUsesQuery(page);
  const uses = query.data?.sharedFigureUses;
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">Uses of our figures</h2>
      {query.isPending ? <Loading what="uses" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {uses?.edges.length === 0 ? <Empty>No agency has used figures of this office yet.</Empty> : null}
      {uses && uses.edges.length > 0 ? (
        <>
          <DataTable
            caption="Uses of the figures that this office shares, latest first"
            rows={uses.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { header: 'Day', cell: ({ usedAt }) => formatDay(usedAt.slice(0, 10)) },
              { header: 'Agency', cell: ({ agencyName }) => agencyName },
              { header: 'Purpose', cell: ({ purpose }) => labelOf(purpose) },
              { header: 'Indicator', cell: ({ indicatorCode }) => indicatorCode },
              {
                header: 'Group',
                cell: ({ dimension }) => (dimension === null ? 'Everyone' : labelOf(dimension)),
              },
              {
                header: 'Periods',
                cell: ({ firstDay, lastDay }) => `${formatDay(firstDay)} to ${formatDay(lastDay)}`,
              },
            ]}
          />
          <Pager
            row="use"
            size={pageSize}
            pageInfo={uses.pageInfo}
            totalCount={uses.totalCount}
            onTurn={turn}
          />
        </>
      ) : null}
    </section>
  );
}
