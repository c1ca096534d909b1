import { usePublicationsQuery } from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { Link } from '../router.tsx';
import { SelectField } from '../shared/fields.tsx';
import { formatMoment, isOneOf, optionsOf } from '../shared/labels.ts';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { NewRecord, RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { CreatePublicationForm } from './publication.form.tsx';
import { publicationKinds, publicationStatuses } from './publication.words.ts';

const pageSize = 20;

/** The texts of the office for the public. */
export function PublicationsPage(): ReactNode {
  const { filters, setFilter, page, turn } = useListAddress(pageSize, ['status', 'kind']);
  const canWrite = useCan('publication.write');
  const { status, kind } = filters;
  const filter = {
    ...(isOneOf(publicationStatuses, status) ? { statuses: [status] } : {}),
    ...(isOneOf(publicationKinds, kind) ? { kinds: [kind] } : {}),
  };
  const query = usePublicationsQuery({ ...page, filter });
  return (
    <Page title="Publications">
      {canWrite ? (
        <NewRecord
          kind="publication"
          section="publications"
          formOf={(onSaved) => <CreatePublicationForm onSaved={onSaved} />}
        />
      ) : null}
      <form role="search" className="filters" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label="Status"
          name="status"
          value={status}
          options={[['', 'Any'], ...optionsOf(publicationStatuses)]}
          onChange={(value) => setFilter('status', value)}
        />
        <SelectField
          label="Kind"
          name="kind"
          value={kind}
          options={[['', 'Any'], ...optionsOf(publicationKinds)]}
          onChange={(value) => setFilter('kind', value)}
        />
      </form>
      <RecordList
        row="publication"
        caption="Publications, newest first"
        query={query}
        list={query.data?.publications}
        isFiltered={status !== '' || kind !== ''}
        size={pageSize}
        onTurn={turn}
        columns={[
          {
            header: 'Publication',
            cell: ({ id, title, language }) => (
              <Link to={['publications', id]}>
                <span lang={language}>{title}</span>
              </Link>
            ),
          },
          { header: 'Kind', cell: ({ kind: one }) => publicationKinds[one] },
          {
            header: 'Status',
            cell: ({ status: one, hasUnpublishedChanges }) => (
              <>
                <span className="badge">{publicationStatuses[one]}</span>{' '}
                {one === 'PUBLISHED' && hasUnpublishedChanges ? (
                  <span className="badge">Changed since</span>
                ) : null}
              </>
            ),
          },
          {
            header: 'Published',
            cell: ({ publishedAt }) => (publishedAt === null ? 'Not yet' : formatMoment(publishedAt)),
          },
          {
            header: 'Program',
            cell: ({ program }) =>
              program ? <Link to={['programs', program.id]}>{program.title}</Link> : 'None',
          },
        ]}
        exported={['PUBLICATIONS', { publications: filter }]}
      />
    </Page>
  );
}
