import { useFocusGroupsQuery } from '@rapport/client/generated/hooks.ts';
import { useDeferredValue, type ReactNode } from 'react';

import { Link } from '../router.tsx';
import { SelectField, TextField } from '../shared/fields.tsx';
import { formatMoment } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { NewRecord, RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CreateFocusGroupForm } from './focus-group.form.tsx';

const pageSize = 20;

export function FocusGroupsPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['title', 'state']);
  const canWrite = useCan('focusGroup.write');
  const titleContains = useDeferredValue(filters.title.trim());
  const filter = {
    ...(titleContains === '' ? {} : { titleContains }),
    ...(filters.state === '' ? {} : { isClosed: filters.state === 'closed' }),
  };
  const query = useFocusGroupsQuery({ ...page, filter });
  return (
    <Page title="Focus groups">
      <p>
        <Link to={['themes']}>Codebook of themes</Link>
      </p>
      {canWrite ? (
        <NewRecord
          kind="focus group"
          section="focus-groups"
          formOf={(onSaved) => <CreateFocusGroupForm onSaved={onSaved} />}
        />
      ) : null}
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label="Title contains"
          name="title"
          type="search"
          value={filters.title}
          onChange={(value) => setFilter('title', value)}
        />
        <SelectField
          label="Coding"
          name="state"
          value={filters.state}
          options={[
            ['', 'Any'],
            ['open', 'Open'],
            ['closed', 'Closed and frozen'],
          ]}
          onChange={(value) => setFilter('state', value)}
        />
      </form>
      <RecordList
        row="focus group"
        caption="Focus groups by title"
        query={query}
        list={query.data?.focusGroups}
        isFiltered={titleContains !== '' || filters.state !== ''}
        size={pageSize}
        onTurn={turn}
        columns={[
          {
            header: 'Focus group',
            cell: ({ id, title }) => <Link to={['focus-groups', id]}>{title}</Link>,
          },
          { header: 'Question', cell: ({ question }) => question },
          {
            header: 'Coding',
            cell: ({ closedAt }) => (closedAt === null ? 'Open' : `Closed ${formatMoment(closedAt)}`),
          },
          {
            header: 'Program',
            cell: ({ program }) =>
              program ? <Link to={['programs', program.id]}>{program.title}</Link> : 'None',
          },
        ]}
        exported={['FOCUS_GROUPS', { focusGroups: filter }]}
      />
    </Page>
  );
}
