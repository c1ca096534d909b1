import {
  useTrainingCompletionsQuery,
  useTrainingCoverageQuery,
  useVoidTrainingCompletionMutation,
} from '@rapport/client/generated/hooks.ts';
import type { ReactNode } from 'react';

import { setParameters, useParameters } from '../router.tsx';
import { CorrectableTable } from '../shared/corrections.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { Figure, FigureNotes, shareAxis } from '../shared/figure.tsx';
import { formatCount, formatDay } from '../shared/labels.ts';
import { ListExport } from '../shared/list-export.tsx';
import { useListAddress } from '../shared/list-address.ts';
import { Page } from '../shared/page.tsx';
import { ListPages } from '../shared/record-list.tsx';
import { Empty, Loading, RequestError } from '../shared/states.tsx';
import { VoidForm } from '../shared/void.form.tsx';
import { useCan } from '../viewer.context.ts';
import { CorrectCompletionForm } from './correct-completion.form.tsx';
import { RecordCompletionForm } from './record-completion.form.tsx';

const pageSize = 20;

/** How many staff members completed each training, and the completions. */
export function TrainingsPage(): ReactNode {
  return (
    <Page title="Trainings">
      <Coverage />
      <Completions />
    </Page>
  );
}

function Coverage(): ReactNode {
  const query = useTrainingCoverageQuery();
  const rows = query.data?.trainingCoverage;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Coverage</h2>
      {query.isPending ? <Loading what="coverage" /> : null}
      {query.isError ? <RequestError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {rows?.length === 0 ? <Empty>No trainings yet.</Empty> : null}
      {rows && rows.length > 0 ? (
        <>
          <DataTable
            caption="Staff members who completed each training, among those who need it"
            rows={rows}
            keyOf={({ training }) => training.id}
            columns={[
              { header: 'Training', cell: ({ training }) => training.title },
              { header: 'Completed', isNumber: true, cell: (row) => formatCount(row.completedCount) },
              { header: 'Expired', isNumber: true, cell: (row) => formatCount(row.expiredCount) },
              { header: 'Missing', isNumber: true, cell: (row) => formatCount(row.missingCount) },
              {
                header: 'Share',
                cell: ({ share }) => (
                  <Figure value={share} axis={shareAxis} counted={{ one: 'person', other: 'people' }} />
                ),
              },
            ]}
          />
          <FigureNotes values={rows.map(({ share }) => share)} />
          <ListExport list="TRAININGS" name="trainings" />
        </>
      ) : null}
    </section>
  );
}

function Completions(): ReactNode {
  const { page, turn } = useListAddress(pageSize);
  const canWrite = useCan('training.write');
  const isAdding = useParameters().get('new') === 'completion';
  const setIsAdding = (isOpen: boolean): void => setParameters({ new: isOpen ? 'completion' : '' }, 'push');
  const canRead = useCan('staff.read');
  const query = useTrainingCompletionsQuery(page, { enabled: canRead });
  if (!canRead) return null;
  return (
    <section aria-labelledby="completions">
      <div className="heading">
        <h2 id="completions">Completions</h2>
        {canWrite ? (
          <button type="button" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
            {isAdding ? 'Close form' : 'New completion'}
          </button>
        ) : null}
      </div>
      {isAdding && canWrite ? <RecordCompletionForm onSaved={() => setIsAdding(false)} /> : null}
      <ListPages
        row="completion"
        query={query}
        list={query.data?.trainingCompletions}
        size={pageSize}
        onTurn={turn}
        exported={['TRAINING_COMPLETIONS']}
      >
        {(rows) => (
          <CorrectableTable
            caption="Training completions, latest day first"
            rows={rows}
            canCorrect={canWrite}
            nameOf={({ training, staffMember }) => `${training.title} by ${staffMember.displayName}`}
            columns={[
              { header: 'Staff member', cell: ({ staffMember }) => staffMember.displayName },
              { header: 'Training', cell: ({ training }) => training.title },
              { header: 'Completed', cell: ({ completedOn }) => formatDay(completedOn) },
              {
                header: 'Valid until',
                cell: ({ expiresOn, holds, voidedAt }) => (
                  <>
                    {expiresOn === null ? 'No end' : formatDay(expiresOn)}
                    {holds || voidedAt !== null ? null : <span className="badge muted">Expired</span>}
                  </>
                ),
              },
              { header: 'Hours', isNumber: true, cell: ({ hours }) => hours ?? 'Not recorded' },
            ]}
            formsOf={(row) => (
              <>
                <CorrectCompletionForm completion={row} />
                <VoidForm
                  record={row}
                  name={`${row.training.title} by ${row.staffMember.displayName}`}
                  useVoid={useVoidTrainingCompletionMutation}
                />
              </>
            )}
          />
        )}
      </ListPages>
    </section>
  );
}
