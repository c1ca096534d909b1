import { useRecidivismPeopleQuery, type RecidivismCohortQuery } from '@rapport/client/generated/hooks.ts';
import { useState, type ReactNode } from 'react';

import { DataTable } from '../shared/data-table.tsx';
import { formatCount, formatDay } from '../shared/labels.ts';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { RemoveCohortForm, RemovePersonForm } from './remove-people.form.tsx';

type Cohort = NonNullable<RecidivismCohortQuery['recidivismCohort']>;
const pageSize = 20;

/** The people of a cohort, and their removal. Reading them is recorded, so the page asks first. */
export function CohortPeople({ cohort }: { cohort: Cohort }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [after, setAfter] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useRecidivismPeopleQuery({ id: cohort.id, first: pageSize, after }, { enabled: isOpen });
  const people = query.data?.recidivismCohort?.people;
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">People</h2>
      <p>
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide the people' : 'Show the people'}
        </button>
      </p>
      {isOpen && query.isPending ? <Loading what="people" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {isOpen && people?.edges.length === 0 ? <Empty>The cohort has no people.</Empty> : null}
      {isOpen && people && people.edges.length > 0 ? (
        <>
          <DataTable
            caption={`${formatCount(people.totalCount)} people, under pseudonyms`}
            rows={people.edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { header: 'Pseudonym', cell: ({ personKey }) => personKey },
              { header: 'Group', cell: ({ groupCode }) => groupCode ?? 'None' },
              { header: 'Start', cell: ({ startedOn }) => formatDay(startedOn) },
              { header: 'Followed until', cell: ({ followedUntil }) => formatDay(followedUntil) },
              { header: 'Events', isNumber: true, cell: ({ eventDays }) => formatCount(eventDays.length) },
              {
                header: 'Change',
                cell: ({ id, personKey }) => (
                  <button
                    type="button"
                    className="quiet"
                    aria-expanded={chosen === id}
                    aria-label={`Remove: ${personKey}`}
                    onClick={() => setChosen(chosen === id ? null : id)}
                  >
                    Remove
                  </button>
                ),
              },
            ]}
          />
          {people.pageInfo.hasNextPage ? (
            <button type="button" className="quiet" onClick={() => setAfter(people.pageInfo.endCursor)}>
              Next people
            </button>
          ) : null}
          {chosen === null ? null : (
            <RemovePersonForm key={chosen} id={chosen} onRemoved={() => setChosen(null)} />
          )}
        </>
      ) : null}
      {cohort.removedAt === null ? (
        <details>
          <summary>Remove all people</summary>
          <RemoveCohortForm cohort={cohort} />
        </details>
      ) : null}
    </section>
  );
}
