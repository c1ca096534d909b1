import { useRecidivismCohortsQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { Link, setParameters, useParameters } from '../router.tsx';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { RecordList } from '../shared/record-list.tsx';
import { useCan } from '../viewer.context.ts';
import { cohortEvents } from './cohort.words.ts';
import { CreateCohortForm } from './create-cohort.form.tsx';

const pageSize = 20;

export function CohortsPage(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canWrite = useCan('cohort.write');
  const isOpen = useParameters().get('new') === 'cohort';
  const setIsOpen = (value: boolean): void => setParameters({ new: value ? 'cohort' : '' }, 'push');
  const [created, setCreated] = useState<string | null>(null);
  const query = useRecidivismCohortsQuery(page);
  return (
    <Page title="Recidivism cohorts">
      <p>
        A cohort follows people under pseudonyms from a start, such as the completion of a program, and counts
        new arrests, charges, convictions or incarcerations.
      </p>
      {canWrite ? (
        <p>
          <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Close form' : 'New cohort'}
          </button>
        </p>
      ) : null}
      {created === null ? null : (
        <p role="status" className="notice">
          The cohort was created. <Link to={['cohorts', created]}>Import its people</Link>.
        </p>
      )}
      {isOpen && canWrite ? (
        <CreateCohortForm
          onCreated={(id) => {
            setCreated(id);
            setIsOpen(false);
          }}
        />
      ) : null}
      <RecordList
        row="cohort"
        caption="Recidivism cohorts"
        query={query}
        list={query.data?.recidivismCohorts}
        size={pageSize}
        onTurn={turn}
        columns={[
          { header: 'Cohort', cell: ({ id, title }) => <Link to={['cohorts', id]}>{title}</Link> },
          { header: 'Start', cell: ({ startEvent }) => startEvent },
          {
            header: 'Counts',
            cell: ({ eventType, windowMonths }) => `${cohortEvents[eventType]} within ${windowMonths} months`,
          },
          {
            header: 'Program',
            cell: ({ program }) =>
              program === null ? '' : <Link to={['programs', program.id]}>{program.title}</Link>,
          },
          {
            header: 'State',
            cell: ({ removedAt }) =>
              removedAt === null ? 'In use' : <span className="badge muted">People removed</span>,
          },
        ]}
      />
    </Page>
  );
}
