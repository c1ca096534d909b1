import { useChangesQuery, type AgencyChangeFieldsFragment } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { fromNewest, newestFirst } from '../shared/newest-first.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';

const pageSize = 20;

/** The changes for the agency: agreements, definitions and tables, newest first. */
export function ChangesPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const query = useChangesQuery(fromNewest(page));
  return (
    <Page title="Changes">
      <p>
        See also the <Link to={['definitions']}>changes of definitions</Link>.
      </p>
      <ListPages
        row="change"
        query={query}
        list={newestFirst(query.data?.changes)}
        empty={'Nothing has changed yet. Agreements, definitions and frozen tables appear here.'}
        size={pageSize}
        onTurn={turn}
      >
        {(rows) => (
          <DataTable
            caption="Changes, newest first"
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { header: 'Number', cell: ({ number }) => number },
              { header: 'Kind', cell: ({ kind }) => labelOf(kind) },
              { header: 'Change', cell: (change) => <Change change={change} /> },
              { header: 'Time', cell: ({ createdAt }) => formatMoment(createdAt) },
            ]}
          />
        )}
      </ListPages>
    </Page>
  );
}

/** The sentence of a change, with a link to what changed. */
function Change({ change: { kind, subjectId, summary } }: { change: AgencyChangeFieldsFragment }): ReactNode {
  const to = { TABLE: ['tables', subjectId], DEFINITION: ['definitions'], AGREEMENT: ['sharing'] }[kind];
  return <Link to={to}>{summary}</Link>;
}
