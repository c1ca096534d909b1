import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { FormChoice } from '../shared/form-choice.tsx';
import { formatCount } from '../shared/labels.ts';
import { useCan } from '../viewer.context.ts';
import type { Session } from './focus-group.ts';
import { AddParticipantForm, RemoveParticipantForm } from './participant.form.tsx';

type Participant = Session['participants']['edges'][number]['node'];

/** The participants of a session, under their pseudonyms. One who withdraws can be removed at any time. */
export function ParticipantsPanel({ session, isOpen }: { session: Session; isOpen: boolean }): ReactNode {
  const canWrite = useCan('excerpt.write');
  const open = useParameters().get('do');
  const { edges, totalCount } = session.participants;
  const removed = edges.find(({ node }) => canWrite && node.id === open)?.node;
  const remove = {
    header: 'Withdrawal',
    cell: ({ id, code }: Participant) => (
      <button
        type="button"
        className="quiet"
        aria-expanded={open === id}
        aria-label={`Withdrew: ${code}`}
        onClick={() => setParameters({ do: open === id ? '' : id }, 'push')}
      >
        Withdrew
      </button>
    ),
  };
  return (
    <>
      <h3>Participants ({formatCount(totalCount)})</h3>
      {totalCount === 0 ? <p className="hint">No participants yet.</p> : null}
      {canWrite && isOpen ? (
        <FormChoice
          label="Add to the session"
          choices={[
            {
              name: 'participant',
              label: 'Add a participant',
              form: <AddParticipantForm sessionId={session.id} />,
            },
          ]}
        />
      ) : null}
      {totalCount === 0 ? null : (
        <details>
          <summary>Show the participants</summary>
          <DataTable
            caption="Participants, in the order in which they were recorded"
            rows={edges.map(({ node }) => node)}
            keyOf={({ id }) => id}
            columns={[
              { header: 'Pseudonym', cell: ({ code }) => code },
              { header: 'Age', cell: ({ ageBand }) => ageBand ?? 'Not known' },
              { header: 'Sex', cell: ({ sex }) => sex ?? 'Not known' },
              { header: 'Race', cell: ({ raceEthnicity }) => raceEthnicity ?? 'Not known' },
              { header: 'Ethnicity', cell: ({ ethnicity }) => ethnicity ?? 'Not known' },
              ...(canWrite ? [remove] : []),
            ]}
          />
        </details>
      )}
      {removed ? <RemoveParticipantForm key={removed.id} id={removed.id} code={removed.code} /> : null}
    </>
  );
}
