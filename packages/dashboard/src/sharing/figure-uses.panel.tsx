import { useSharedFigureUsesQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { formatDay, labelOf } from '../shared/labels.ts';
import type { PageArguments } from '../shared/list-address.ts';
import { RecordList } from '../shared/record-list.tsx';

const pageSize = 20;

/** The uses of the office's figures by state agencies, latest first. */
export function FigureUses(): ReactNode {
  const [page, turn] = useState<PageArguments>({ first: pageSize });
  const query = useSharedFigureUsesQuery(page);
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">Uses of our figures</h2>
      <RecordList
        row="use"
        caption="Uses of the figures that this office shares, latest first"
        query={query}
        list={query.data?.sharedFigureUses}
        empty="No agency has used figures of this office yet."
        size={pageSize}
        onTurn={turn}
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
    </section>
  );
}
