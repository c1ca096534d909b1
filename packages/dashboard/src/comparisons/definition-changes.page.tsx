import { useDefinitionChangesQuery, type DefinitionChangesQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { TextField } from '../shared/fields.tsx';
import { formatMoment, labelOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { fromNewest, newestFirst } from '../shared/newest-first.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';

type Revision = DefinitionChangesQuery['definitionChanges']['edges'][number]['node'];

const pageSize = 20;

/** The changelog of definitions: each new revision of an indicator, and what it changed. */
export function DefinitionChangesPage(): ReactNode {
  const code = useParameters().get('code') ?? '';
  const { page, turn } = useListAddress(pageSize);
  const query = useDefinitionChangesQuery({
    ...fromNewest(page),
    ...(code === '' ? {} : { filter: { codes: [code] } }),
  });
  return (
    <Page title="Changes of definitions">
      <p>
        A new revision changes what offices count. Offices that still count by an earlier revision can be
        compared only if the two are equivalent.
      </p>
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Indicator"
          name="code"
          value={code}
          hint="Its code, such as crime-rate."
          onChange={(value) => setParameters({ code: value.trim(), after: '', before: '' }, 'replace')}
        />
      </form>
      <ListPages
        row="revision"
        query={query}
        list={newestFirst(query.data?.definitionChanges)}
        empty={
          code === ''
            ? 'No definition has changed: every indicator has its first revision.'
            : `The definition of ${code} has not changed.`
        }
        size={pageSize}
        onTurn={turn}
      >
        {(rows) => (
          <DataTable
            caption="New revisions, newest first"
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                header: 'Indicator',
                cell: ({ name, code: own, revision }) => `${name} (${own}), revision ${revision}`,
              },
              { header: 'Changes', cell: ({ differences }) => <Differences differences={differences} /> },
              { header: 'Compared with earlier revisions', cell: (revision) => equivalenceOf(revision) },
              { header: 'Time', cell: ({ createdAt }) => formatMoment(createdAt) },
            ]}
          />
        )}
      </ListPages>
    </Page>
  );
}

function Differences({ differences }: Pick<Revision, 'differences'>): ReactNode {
  if (differences.length === 0) return 'Nothing that readers see.';
  return (
    <ul className="notes">
      {differences.map(({ part, itemCode, from, to }) => (
        <li key={`${part} ${itemCode ?? ''}`}>
          {labelOf(part)}
          {itemCode === null ? '' : ` (${itemCode})`}: {from === null ? null : <del>{from}</del>}{' '}
          {to === null ? null : <ins>{to}</ins>}
        </li>
      ))}
    </ul>
  );
}

const equivalenceOf = ({ equivalentToRevision, equivalenceReason }: Revision): string =>
  equivalentToRevision === null
    ? 'Not equivalent to an earlier revision.'
    : `Equivalent to revision ${equivalentToRevision}. ${equivalenceReason ?? ''}`.trim();
