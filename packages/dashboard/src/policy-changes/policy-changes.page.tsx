import { usePolicyChangesQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { SelectField } from '../shared/fields.tsx';
import { formatDay, isOneOf, optionsOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { NewRecord, RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CreatePolicyChangeForm } from './policy-change.form.tsx';
import { policyChangeKinds, policyChangeStatuses } from './policy-change.words.ts';

const pageSize = 20;

/** The changes that the office made because of what people said. */
export function PolicyChangesPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['status', 'kind']);
  const canWrite = useCan('policyChange.write');
  const { status, kind } = filters;
  const filter = {
    ...(isOneOf(policyChangeStatuses, status) ? { statuses: [status] } : {}),
    ...(isOneOf(policyChangeKinds, kind) ? { kinds: [kind] } : {}),
  };
  const query = usePolicyChangesQuery({ ...page, filter });
  return (
    <Page title="Policy changes">
      {canWrite ? (
        <NewRecord
          kind="policy change"
          section="policy-changes"
          formOf={(onSaved) => <CreatePolicyChangeForm onSaved={onSaved} />}
        />
      ) : null}
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Status"
          name="status"
          value={status}
          options={[['', 'Any'], ...optionsOf(policyChangeStatuses)]}
          onChange={(value) => setFilter('status', value)}
        />
        <SelectField
          label="Kind"
          name="kind"
          value={kind}
          options={[['', 'Any'], ...optionsOf(policyChangeKinds)]}
          onChange={(value) => setFilter('kind', value)}
        />
      </form>
      <RecordList
        row="policy change"
        caption="Policy changes, latest decision first"
        query={query}
        list={query.data?.policyChanges}
        isFiltered={status !== '' || kind !== ''}
        size={pageSize}
        onTurn={turn}
        columns={[
          {
            header: 'Policy change',
            cell: ({ id, title }) => <Link to={['policy-changes', id]}>{title}</Link>,
          },
          { header: 'Kind', cell: ({ kind: one }) => policyChangeKinds[one] },
          {
            header: 'Status',
            cell: ({ status: one }) => <span className="badge">{policyChangeStatuses[one]}</span>,
          },
          {
            header: 'Decided or proposed',
            cell: ({ decidedOn, status: one }) =>
              `${one === 'PROPOSED' ? 'Proposed ' : ''}${formatDay(decidedOn)}`,
          },
          {
            header: 'Takes effect',
            cell: ({ effectiveOn }) => (effectiveOn === null ? 'Not set' : formatDay(effectiveOn)),
          },
          {
            header: 'Program',
            cell: ({ program }) =>
              program ? <Link to={['programs', program.id]}>{program.title}</Link> : 'None',
          },
        ]}
        exported={['POLICY_CHANGES', { policyChanges: filter }]}
      />
    </Page>
  );
}
